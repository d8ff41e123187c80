import type { ClientOptions, DeclarationOptions } from '@schoolgate/sdk/client';
import {
  CHALLENGE_HEADER,
  IDEMPOTENCY_HEADER,
  INVITATION_HEADER,
  RequestError,
  ResponseShapeError,
  UnreachableError,
  type Address,
} from '@schoolgate/sdk/model';
import { fetchCode } from '../context/fetch-code.ts';
import { readProblem } from './read-answers.ts';

/** One call of the contract: where it goes, and what takes its answer; that throws for what is none. */
interface Call<T> {
  readonly address: Address;
  readonly read: (answer: unknown) => T;
  readonly body?: unknown;
  /** What stands in the braces of the path, in order. */
  readonly segments?: readonly string[];
}

interface Answer {
  readonly response: Response;
  readonly text: string;
}

/** The status with which a server asks for a piece of work first. */
const CHALLENGED = 428;
/** A server that is busy, or a gateway that cannot reach it, may answer the next time. */
const PASSING = [408, 429, 502, 503, 504];
const REPETITIONS = 2;
const LONGEST_PAUSE_MS = 10_000;

/** Ends what it gives its signal to when the time is over, or with the caller's own signal. */
async function withLimit<T>(milliseconds: number, outer: AbortSignal | undefined, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  outer?.throwIfAborted();
  const controller = new AbortController();
  const stop = () => controller.abort(outer?.reason);
  outer?.addEventListener('abort', stop);
  const timer = setTimeout(stop, milliseconds);
  try {
    return await work(controller.signal);
  } finally {
    clearTimeout(timer);
    outer?.removeEventListener('abort', stop);
  }
}

const pause = (milliseconds: number, signal: AbortSignal | undefined) =>
  withLimit(milliseconds, signal, (over) => new Promise<void>((resolve) => over.addEventListener('abort', () => resolve())));

/** How long to wait before the next try: what the server says, else a little longer each time. In milliseconds. */
function pauseBefore(repetition: number, answer: Answer | undefined): number {
  const said = answer?.response.headers.get('Retry-After') ?? '';
  const asked = /^\d+$/.test(said) ? Number(said) * 1000 : Date.parse(said) - Date.now();
  return Number.isNaN(asked) ? 300 * 2 ** repetition : Math.min(Math.max(asked, 0), LONGEST_PAUSE_MS);
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a proxy or a captive portal may have answered
  }
};

/**
 * Makes the calls of one organisation's endpoint, as the SDK's client does and with the same errors. That one checks every
 * answer against the schemas, which weigh more than a form; this one checks what the elements use of it.
 */
export function createCall({ endpoint, fetch = (...request) => globalThis.fetch(...request), timeout = 30_000 }: ClientOptions) {
  const base = String(endpoint).replace(/\/+$/, '');

  /** Tries until there is an answer that another try would not better, or the time is over. */
  const ask = async (address: string, init: RequestInit, signal: AbortSignal | undefined): Promise<Answer> => {
    const end = Date.now() + timeout;
    for (let repetition = 0; ; repetition++) {
      let answer: Answer | undefined;
      let cause: unknown;
      try {
        // for one try, so that a try that hangs leaves time for another
        answer = await withLimit(Math.min(timeout / 2, end - Date.now()), signal, async (limit) => {
          const response = await fetch(address, { ...init, signal: limit });
          return { response, text: await response.text() };
        });
      } catch (error) {
        signal?.throwIfAborted();
        cause = error;
      }
      if (answer && !PASSING.includes(answer.response.status)) return answer;
      const wait = pauseBefore(repetition, answer);
      if (repetition < REPETITIONS && Date.now() + wait < end) await pause(wait, signal);
      else if (answer) return answer;
      else throw new UnreachableError('No answer. Try again.', { cause });
      signal?.throwIfAborted();
    }
  };

  return async <T>(
    { address: { method, path }, read, body, segments = [] }: Call<T>,
    { idempotencyKey = crypto.randomUUID(), invitation, signal }: DeclarationOptions = {},
  ): Promise<T> => {
    const rest = [...segments];
    const address = `${base}/${path.replaceAll(/{\w+}/g, () => encodeURIComponent(rest.shift() ?? ''))}`;
    const send = (challenge?: string) => {
      const own = { 'Content-Type': 'application/json', [IDEMPOTENCY_HEADER]: idempotencyKey };
      const headers = {
        Accept: 'application/json',
        ...(body !== undefined && own),
        ...(invitation !== undefined && { [INVITATION_HEADER]: invitation }),
        ...(challenge !== undefined && { [CHALLENGE_HEADER]: challenge }),
      };
      const content = body === undefined ? {} : { body: JSON.stringify(body) };
      // a public page has no session to send
      return ask(address, { method, headers, ...content, credentials: 'omit', referrerPolicy: 'no-referrer' }, signal);
    };
    let answer = await send();
    if (answer.response.status === CHALLENGED) {
      const { solveChallenge } = await fetchCode(import('@schoolgate/sdk/client/challenge'));
      answer = await send(await solveChallenge(parse(answer.text), signal).catch(toShapeError));
    }
    const { response, text } = answer;
    if (!response.ok) throw new RequestError(response.status, readProblem(parse(text)), response.headers.get('X-Request-Id') ?? undefined);
    try {
      return read(parse(text));
    } catch (error) {
      return toShapeError(error);
    }
  };
}

/** What is no challenge, or no answer, of the contract. */
function toShapeError(cause: unknown): never {
  if (cause instanceof SyntaxError || cause instanceof TypeError) throw new ResponseShapeError('Unknown answer. Check the endpoint.', { cause });
  throw cause;
}
