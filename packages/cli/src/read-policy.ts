import { importPolicy } from '@schoolgate/sdk/importer';
import { parsePolicy, SchoolgateError, type Policy } from '@schoolgate/sdk/model';
import { readSource } from './read-source.ts';

/** The file looks like JSON and is not. */
export class MalformedJsonError extends SchoolgateError {
  override readonly name = 'MalformedJsonError';
}

/** @throws {@link MalformedJsonError} */
export async function readJson(path: string): Promise<unknown> {
  const source = await readSource(path);
  try {
    return JSON.parse('text' in source ? source.text : '');
  } catch (cause) {
    throw new MalformedJsonError(`This is not well-formed JSON: ${path}`, { cause });
  }
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * The policy in a file: as JSON, alone or as `import --json` printed it with its report, else a document to import.
 * @throws {@link MalformedJsonError}, `InvalidDocumentError` or `ImportError`
 */
export async function readPolicy(path: string): Promise<Policy> {
  const source = await readSource(path);
  if (!('text' in source) || !/^\s*\{/.test(source.text)) return (await importPolicy(source)).policy;
  const document = await readJson(path);
  return parsePolicy(isObject(document) && isObject(document['policy']) ? document['policy'] : document);
}
