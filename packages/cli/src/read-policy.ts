import { importPolicy, type Question } from '@schoolgate/sdk/importer';
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
 * The policy in a file: as JSON, alone or as `import --json` printed it with its report, else a document to import;
 * with the questions that the import left open.
 * @throws {@link MalformedJsonError}, `InvalidDocumentError` or `ImportError`
 */
export async function readImport(path: string): Promise<{ policy: Policy; questions: readonly Question[] }> {
  const bytes = await readBytes(path);
  const isJson = /^(?:\uFEFF)?\s*\{(?!\\rtf)/.test(decodeText(bytes.subarray(0, 1024)));
  if (!isJson) {
    const { policy, report } = await importPolicy({ blocks: await readDocument(bytes, { name: path }) });
    return { policy, questions: report.questions };
  }
  const document = parseJson(decodeText(bytes), path);
  if (!isObject(document) || !isObject(document['policy'])) return { policy: parsePolicy(document), questions: [] };
  const report = document['report'];
  const questions = isObject(report) && Array.isArray(report['questions']) ? (report['questions'] as Question[]) : [];
  return { policy: parsePolicy(document['policy']), questions };
}

/** As {@link readImport}, the policy alone. */
export const readPolicy = async (path: string): Promise<Policy> => (await readImport(path)).policy;
