import { createHmac } from 'node:crypto';
import { challengeAnswerSchema, CHALLENGE_HEADER, INVITATION_HEADER, type Challenge } from '@schoolgate/sdk/model';
import { createChallenge, randomInt, verifySolution } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2';
import type { MiddlewareHandler } from 'hono';
import { takeChallenge } from '../db/challenges.ts';
import { findInvitation } from '../db/invitations.ts';
import type { Database } from '../db/schema.ts';
import { readSecret } from '../db/secrets.ts';
import { ChallengeError } from '../problem.ts';
import type { AppContext, AppEnv, UseUp } from './context.ts';

const LIFETIME_MS = 10 * 60 * 1000;
/** Of one step, in rounds of SHA-256: about a millisecond of a laptop's time. */
const COST = 2000;
const LONGEST = 4096;

interface ChallengeOptions {
  readonly db: Database;
  /** How many steps at most; half of them on average. None, where it is 0. */
  readonly steps: number;
  readonly now: () => Date;
}

const readAnswer = (header: string | undefined) => {
  if (header === undefined || header.length > LONGEST) return undefined;
  try {
    return challengeAnswerSchema.safeParse(JSON.parse(Buffer.from(header, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
};

/**
 * Asks for a small piece of work before a write by somebody whom nobody has invited. Checked when the write is about to be
 * carried out, so that a request that is repeated gets its answer without another.
 */
export function askForWork({ db, steps, now }: ChallengeOptions): MiddlewareHandler<AppEnv> {
  let secret: Promise<string> | undefined;
  const secrets = async () => {
    secret ??= readSecret(db, 'challenges');
    const key = await secret.catch((error: unknown) => {
      secret = undefined;
      throw error;
    });
    const derive = (of: string) => createHmac('sha256', key).update(of).digest('hex');
    return { hmacSignatureSecret: derive('challenge'), hmacKeySignatureSecret: derive('solution') };
  };

  const issue = async (organisation: string): Promise<Challenge> => {
    const { parameters, signature = '' } = await createChallenge({
      algorithm: 'PBKDF2/SHA-256',
      cost: COST,
      counter: randomInt(steps),
      deriveKey,
      data: { organisation, expires: now().getTime() + LIFETIME_MS },
      ...(await secrets()),
    });
    return { parameters: parameters as Challenge['parameters'], signature };
  };

  /** @throws {@link ChallengeError} with a new challenge, for one that is missing, wrong, for another organisation or too old */
  const check = async (c: AppContext): Promise<UseUp | undefined> => {
    const organisation = c.get('organisation');
    const invitation = c.req.header(INVITATION_HEADER);
    if (invitation !== undefined && (await findInvitation(db, organisation, invitation, now()))) return undefined;
    const answer = readAnswer(c.req.header(CHALLENGE_HEADER));
    const refuse = async () => new ChallengeError(await issue(organisation));
    if (!answer) throw await refuse();
    const { challenge, solution } = answer;
    const { keySignature, data, ...parameters } = challenge.parameters;
    if (keySignature === undefined || data.organisation !== organisation || data.expires < now().getTime()) throw await refuse();
    const { verified } = await verifySolution({
      challenge: { parameters: { ...parameters, keySignature, data }, signature: challenge.signature },
      solution,
      deriveKey,
      ...(await secrets()),
    });
    if (!verified) throw await refuse();
    return async (transaction) => {
      if (!(await takeChallenge(transaction, challenge.signature, new Date(data.expires)))) throw await refuse();
    };
  };

  return async (c, next) => {
    if (steps > 0) c.set('checkWork', () => check(c));
    await next();
  };
}
