import * as z from 'zod/mini';
import { problemSchema } from './calls.ts';

/** A piece of work that costs a page a moment, and a program that sends by the thousand a lot: a challenge of ALTCHA, version 2. */
export const challengeSchema = z.object({
  parameters: z.object({
    algorithm: z.string(),
    nonce: z.string(),
    salt: z.string(),
    cost: z.int(),
    keyLength: z.int(),
    keyPrefix: z.string(),
    keySignature: z.optional(z.string()),
    data: z.object({ organisation: z.string(), expires: z.int() }),
  }),
  signature: z.string(),
});
export type Challenge = z.infer<typeof challengeSchema>;

/** A challenge and its solution. */
export const challengeAnswerSchema = z.object({ challenge: challengeSchema, solution: z.object({ counter: z.int(), derivedKey: z.string() }) });
export type ChallengeAnswer = z.infer<typeof challengeAnswerSchema>;

/** A refusal that says what to do first. */
export const challengeProblemSchema = z.extend(problemSchema, { challenge: challengeSchema });
export type ChallengeProblem = z.infer<typeof challengeProblemSchema>;
