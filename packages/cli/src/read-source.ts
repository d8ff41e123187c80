import { readFile, stat } from 'node:fs/promises';
import { importLimits, type ImportSource } from '@schoolgate/sdk/importer';
import { decodeText, readDocument } from '@schoolgate/sdk/importer/document';

/** The file cannot be opened; what is in it is another matter. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

const reasons: Record<string, string> = {
  ENOENT: 'There is no such file',
  EACCES: 'The file may not be read',
  EISDIR: 'This is a folder, not a file',
};

/** Four bytes is the most that one character takes. Documents with pictures may be larger than any text. */
const maximumBytes = 10 * importLimits.characters;

/** @throws {@link UnreadableFileError} */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > maximumBytes) throw new UnreadableFileError(`The file is larger than a policy can be (${Math.round(size / 1e6)} MB).`);
    return await readFile(path);
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new UnreadableFileError(`${reasons[code] ?? 'The file cannot be read'}: ${path}`, { cause: error });
  }
}

/** @throws {@link UnreadableFileError} */
export const readText = async (path: string): Promise<string> => decodeText(await readBytes(path));

/**
 * A school's own document: .docx, .pdf, .html, .md or plain text.
 * @throws {@link UnreadableFileError} or `ImportError`
 */
export const readSource = async (path: string): Promise<ImportSource> => ({ blocks: await readDocument(await readBytes(path), { name: path }) });
