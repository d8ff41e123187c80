import { Unzip, UnzipInflate, type UnzipFile } from 'fflate';
import { ImportError } from '../../../errors.ts';

/**
 * What a Word file may hold: its parts are counted while they inflate, since a file can lie about its sizes. Mark-up rarely
 * shrinks by more than a factor of fifty.
 */
const limits = { file: 50_000_000, entries: 2000, inflated: 40_000_000, ratio: 250, ratioFrom: 2_000_000 } as const;

/** So much goes into the inflater at a time; the most that can come out of it is about a thousand times as much. */
const chunkSize = 4096;

const tooLarge = () => new ImportError('The Word file is larger than a policy can be. Import the part that holds the policy.', 'too-large');
const unreadable = (cause?: unknown) =>
  new ImportError('The Word file is damaged. Open it in a word processor, save it again as .docx and import that.', 'unreadable', { cause });

const startsWith = (bytes: Uint8Array, signature: readonly number[]) => signature.every((byte, index) => bytes[index] === byte);

/**
 * The parts of a .docx file that hold mark-up, by name; pictures and fonts stay packed.
 * @throws {@link ImportError} `too-large`, `unsupported` or `unreadable`
 */
export function inflateParts(bytes: Uint8Array): Map<string, Uint8Array> {
  if (bytes.length > limits.file) throw tooLarge();
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]))
    throw new ImportError('This is an old Word file (.doc), or one with a password. Save it as .docx without a password.', 'unsupported');
  if (!startsWith(bytes, [0x50, 0x4b])) throw unreadable();
  const parts = new Map<string, Uint8Array[]>();
  let [entries, inflated, pushed] = [0, 0, 0];

  const onFile = (file: UnzipFile) => {
    if (++entries > limits.entries) throw tooLarge();
    if (!/\.(?:xml|rels)$/i.test(file.name)) return;
    const chunks: Uint8Array[] = [];
    const from = pushed;
    let size = 0;
    file.ondata = (error, chunk) => {
      // The inflater hands back what was thrown below as well.
      if (error) throw error instanceof ImportError ? error : unreadable(error);
      size += chunk.length;
      inflated += chunk.length;
      const packed = Math.min(file.size ?? Infinity, pushed - from + chunkSize);
      if (inflated > limits.inflated || (size > limits.ratioFrom && size > limits.ratio * packed)) throw tooLarge();
      chunks.push(chunk);
    };
    file.start();
    parts.set(file.name, chunks);
  };

  const unzip = new Unzip(onFile);
  unzip.register(UnzipInflate);
  try {
    for (; pushed < bytes.length; pushed += chunkSize) unzip.push(bytes.subarray(pushed, pushed + chunkSize), pushed + chunkSize >= bytes.length);
  } catch (error) {
    throw error instanceof ImportError ? error : unreadable(error);
  }
  return new Map([...parts].map(([name, chunks]) => [name, join(chunks)]));
}

const join = (chunks: readonly Uint8Array[]): Uint8Array => {
  const joined = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
};
