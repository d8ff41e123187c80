import { readFile, stat } from 'node:fs/promises';
import { importLimits, type ImportSource } from '@schoolgate/sdk/importer';

/** The file cannot be opened; what is in it is another matter. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError';
}

const reasons: Record<string, string> = {
  ENOENT: 'There is no such file',
  EACCES: 'The file may not be read',
  EISDIR: 'This is a folder, not a file',
};

/** Four bytes is the most that one character takes. */
const maximumBytes = importLimits.characters * 4;

async function readBytes(path: string): Promise<Uint8Array> {
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

/** Text in the encodings that schools' computers write: UTF-8, UTF-16 with its mark, else Windows' Western European. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** @throws {@link UnreadableFileError} */
export const readSource = async (path: string): Promise<ImportSource> => ({ text: decodeText(await readBytes(path)) });
