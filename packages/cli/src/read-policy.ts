import { importPolicy } from '@schoolgate/sdk/importer';
import { parsePolicy, SchoolgateError, type Policy } from '@schoolgate/sdk/model';
import { decodeText, readDocument } from '@schoolgate/sdk/importer/document';
import { readBytes, readText } from './read-source.ts';

/** The file looks like JSON and is not. */
export class MalformedJsonError extends SchoolgateError {
  override readonly name = 'MalformedJsonError';
}

/** @throws {@link MalformedJsonError} */
export async function readJson(path: string): Promise<unknown> {
  return parseJson(await readText(path), path);
}

function parseJson(text: string, path: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
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
  const bytes = await readBytes(path);
  const isJson = /^(?:\uFEFF)?\s*\{(?!\\rtf)/.test(decodeText(bytes.subarray(0, 1024)));
  if (!isJson) return (await importPolicy({ blocks: await readDocument(bytes, { name: path }) })).policy;
  const document = parseJson(decodeText(bytes), path);
  return parsePolicy(isObject(document) && isObject(document['policy']) ? document['policy'] : document);
}
