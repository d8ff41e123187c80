import { solveChallenge as solve } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import type { ChallengeProblem } from '../model/index.ts';

/** A phone needs a fraction of a second; what takes longer than this will not end. */
const TIMEOUT_MS = 60_000;

/** What the library checks by itself is not checked here; a schema would weigh more than all of this. */
const hasChallenge = (problem: unknown): problem is ChallengeProblem =>
  typeof problem === 'object' &&
  problem !== null &&
  'challenge' in problem &&
  typeof (problem as ChallengeProblem).challenge?.parameters?.algorithm === 'string' &&
  (problem as ChallengeProblem).challenge.parameters.algorithm.startsWith('PBKDF2/');

/**
 * Does the work that a server asks for before it takes a write. Every step is done by the platform beside the page, which
 * stays free between them.
 * @param problem the body of the server's refusal
 * @throws SyntaxError for what is no challenge that this version knows
 * @returns the value of the header that it is sent again with
 */
export async function solveChallenge(problem: unknown, signal?: AbortSignal): Promise<string> {
  if (!hasChallenge(problem)) throw new SyntaxError('The server asks for work of a kind that this version does not know.');
  const { challenge } = problem;
  const controller = new AbortController();
  const abort = () => controller.abort();
  signal?.addEventListener('abort', abort);
  const { keySignature, ...parameters } = challenge.parameters;
  try {
    const solution = await solve({
      challenge: { parameters: { ...parameters, ...(keySignature !== undefined && { keySignature }) } },
      deriveKey,
      controller,
      timeout: TIMEOUT_MS,
    });
    signal?.throwIfAborted();
    if (!solution) throw new Error('The server asks for more work than this device can do.');
    const { counter, derivedKey } = solution;
    return btoa(JSON.stringify({ challenge, solution: { counter, derivedKey } }))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '');
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
