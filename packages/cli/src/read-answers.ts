import type { Answers } from '@schoolgate/sdk/importer';
import { SchoolgateError } from '@schoolgate/sdk/model';
import { readJson } from './read-policy.ts';

/** The file holds something else than answers. */
export class MalformedAnswersError extends SchoolgateError {
  override readonly name = 'MalformedAnswersError';
}

const isAnswers = (value: unknown): value is Answers =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((answer) => typeof answer === 'string');

/** @throws {@link MalformedAnswersError} */
export async function readAnswers(path: string): Promise<Answers> {
  const document = await readJson(path);
  if (!isAnswers(document))
    throw new MalformedAnswersError('The answers should be one JSON object: { "question id": "id of a choice, or your own words" }.');
  return document;
}
