import { InvalidDocumentError, type Challenge, type FieldProblem, type Problem } from '@schoolgate/sdk/model';
import type { Context } from 'hono';

/** Every reason for which the server refuses a request. The name is part of the problem's `type` and never changes. */
export const problems = {
  'malformed-body': { status: 400, title: 'The request body is not JSON.' },
  'idempotency-key': { status: 400, title: 'The request needs an Idempotency-Key header of 16 to 64 letters, digits, hyphens or underscores.' },
  'not-signed-in': { status: 401, title: 'This needs somebody who has signed in, or an API key.' },
  'not-allowed': { status: 403, title: 'Your role does not allow this here.' },
  'not-staff': { status: 403, title: 'You have signed in, but no organisation here has given you a role. Ask its administrator.' },
  'sign-in-failed': { status: 400, title: 'Signing in did not work. Start again.' },
  'cross-site': { status: 403, title: "This can only be sent from this server's own pages." },
  'origin-not-allowed': { status: 403, title: 'This website may not send to this organisation.' },
  'not-found': { status: 404, title: 'There is nothing at this address.' },
  'codes-not-valid': { status: 404, title: 'There is no concern with this reference and secret.' },
  'method-not-allowed': { status: 405, title: 'This address cannot be used in this way.' },
  'idempotency-conflict': { status: 409, title: 'This Idempotency-Key was used for another request. Choose a new one.' },
  'changed-meanwhile': { status: 409, title: 'Somebody else has changed this meanwhile. Load it again.' },
  'last-administrator': { status: 409, title: 'Somebody has to remain administrator. Give another person that role first.' },
  'shown-once': { status: 409, title: 'This was made before, and its secret is shown only once. End it and make another.' },
  'legal-hold': { status: 409, title: 'Some of this must be kept for now: a legal hold is on it. Nothing was erased.' },
  'erased-before': { status: 409, title: 'This erasure was carried out before.' },
  'link-not-valid': { status: 410, title: 'This link was used before, has run out or was never valid.' },
  'no-longer-kept': { status: 410, title: 'This was received before, and has been erased since.' },
  'body-too-large': { status: 413, title: 'The request is too large.' },
  'unsupported-media-type': { status: 415, title: 'The request body must be application/json.' },
  'invalid-request': { status: 422, title: 'Some of what was sent is missing or not right.' },
  'challenge-required': { status: 428, title: 'This needs a small piece of work first: solve the challenge, and send it along.' },
  'too-many-requests': { status: 429, title: 'There were too many requests. Wait a little and try again.' },
  'internal-error': { status: 500, title: 'Something went wrong here. Nothing was stored; trying again later may help.' },
  'not-ready': { status: 503, title: 'The server is not ready yet.' },
} as const satisfies Record<string, { status: number; title: string }>;
export type ProblemName = keyof typeof problems;

/** Thrown by a handler to answer with a problem. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError';
  readonly problem: ProblemName;
  readonly errors: readonly FieldProblem[] | undefined;
  /** In seconds. */
  readonly retryAfter: number | undefined;
  constructor(problem: ProblemName, errors?: readonly FieldProblem[], retryAfter?: number) {
    super(problems[problem].title);
    this.problem = problem;
    this.errors = errors;
    this.retryAfter = retryAfter;
  }
}

/** Says what to do before the same request is taken. */
export class ChallengeError extends ProblemError {
  readonly challenge: Challenge;
  constructor(challenge: Challenge) {
    super('challenge-required');
    this.challenge = challenge;
  }
}

/** More than a form can show; a request made to be wrong in thousands of places is not answered at its own length. */
const MAXIMUM_ERRORS = 100;

/** RFC 9457. The body is made of our own sentences only: nothing that was sent is repeated. */
export function answerProblem(c: Context, name: ProblemName, errors?: readonly FieldProblem[], more: { challenge?: Challenge } = {}): Response {
  const { status, title } = problems[name];
  const body: Problem & { challenge?: Challenge } = {
    type: `/problems/${name}`,
    title,
    status,
    ...(errors ? { errors: errors.slice(0, MAXIMUM_ERRORS) } : {}),
    ...more,
  };
  return c.body(JSON.stringify(body), status, { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' });
}

/** The answer to an error that we expect; `undefined` for one that we do not. */
export function answerExpectedError(c: Context, error: Error): Response | undefined {
  if (error instanceof ProblemError && error.retryAfter !== undefined) c.header('Retry-After', String(error.retryAfter));
  if (error instanceof ProblemError && error.problem === 'not-signed-in') c.header('WWW-Authenticate', 'Bearer');
  if (error instanceof ChallengeError) return answerProblem(c, error.problem, undefined, { challenge: error.challenge });
  if (error instanceof ProblemError) return answerProblem(c, error.problem, error.errors);
  if (error instanceof InvalidDocumentError) return answerProblem(c, 'invalid-request', error.problems);
  return undefined;
}
