import { MAXIMUM_BODY_BYTES } from '@schoolgate/sdk/model';
import { ProblemError } from '../problem.ts';

const isJson = (contentType: string | null) => /^application\/json\s*(;|$)/i.test(contentType ?? '');

/**
 * Reads a JSON request's bytes, and no more of them than are allowed: what is counted is what arrives, since the
 * Content-Length header may be absent or wrong.
 * @param isFramed it comes by Node's own HTTP, which lets nothing through beyond the length that was announced
 * @throws {@link ProblemError} 413, 415
 */
export async function readBody(request: Request, maximum = MAXIMUM_BODY_BYTES, isFramed = false): Promise<Uint8Array> {
  if (!isJson(request.headers.get('Content-Type'))) throw new ProblemError('unsupported-media-type');
  const announced = request.headers.get('Content-Length');
  if (Number(announced ?? 0) > maximum) throw new ProblemError('body-too-large');
  if (isFramed && announced !== null) return Buffer.from(await request.arrayBuffer()); // many times as fast
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of (request.body as ReadableStream<Uint8Array> | null) ?? []) {
    size += chunk.length;
    if (size > maximum) throw new ProblemError('body-too-large');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Half a surrogate pair and NUL are allowed by JSON and refused by PostgreSQL; neither is text that anybody typed. */
const refuseBrokenText = (key: string, value: unknown): unknown => {
  for (const text of [key, value]) if (typeof text === 'string' && (text.includes('\0') || !text.isWellFormed())) throw new SyntaxError();
  return value;
};

/** @throws {@link ProblemError} 400, for whatever JSON.parse does not accept and for what nests too deeply to be walked */
export function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes), refuseBrokenText);
  } catch {
    throw new ProblemError('malformed-body');
  }
}

/** The JSON of a request that may be repeated as it is. */
export const readJson = async (request: Request, maximum?: number): Promise<unknown> => parseJson(await readBody(request, maximum));
