import { createPrivateKey, sign } from 'node:crypto';
import { mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { base64url, calculateJwkThumbprint, exportJWK, generateKeyPair, type JWK } from 'jose';
import type { KeySet } from '@schoolgate/sdk/model';
import * as z from 'zod';
import { StartError } from './start-error.ts';

/** Signs receipts with the newest key, and knows the public half of every key that ever signed. */
export interface KeyRing {
  /**
   * @param type what it is, so that nothing signed as one thing passes for another; by default a receipt
   * @returns a compact JWS over the JSON of `record`
   */
  sign(record: unknown, type?: string): Promise<string>;
  readonly publicKeys: KeySet;
}

/** A private signing key as it lies in its file: an Ed25519 JWK (RFC 8037) and when it was made, in seconds since 1970. */
const storedKeySchema = z.object({
  kty: z.literal('OKP'),
  crv: z.literal('Ed25519'),
  x: z.string(),
  d: z.string(),
  kid: z.string().min(1),
  iat: z.number(),
});
type StoredKey = z.infer<typeof storedKeySchema>;

const EXTENSION = '.jwk.json';

/** Named one by one: a list of what to leave out would publish the private part of a kind of key we did not think of. */
const publicPart = ({ kty, crv, x, kid }: StoredKey) => ({ kty, crv, x, kid, alg: 'EdDSA', use: 'sig' });

async function readKey(path: string, name: string): Promise<StoredKey> {
  try {
    return storedKeySchema.parse(JSON.parse(await readFile(path, 'utf8')));
  } catch {
    throw new StartError(`The signing key ${name} in the keys folder cannot be read. Restore it from a backup, or take it out of the folder.`);
  }
}

async function createKey(folder: string, now: Date): Promise<StoredKey> {
  const { privateKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const jwk: JWK = await exportJWK(privateKey);
  const kid = await calculateJwkThumbprint(jwk);
  const key = storedKeySchema.parse({ ...jwk, kid, iat: Math.floor(now.getTime() / 1000) });
  // First under another name, so that a key file is either whole or not there.
  const path = join(folder, kid + EXTENSION);
  await writeFile(path + '.new', JSON.stringify(key), { mode: 0o600, flag: 'wx' });
  await rename(path + '.new', path);
  return key;
}

/**
 * Opens the keys in `folder`, one file each, and makes the first one if there is none.
 * @throws {@link StartError} naming the file that cannot be read
 */
export async function openKeyRing(folder: string, now: Date): Promise<KeyRing> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const names = (await readdir(folder)).filter((name) => name.endsWith(EXTENSION)).sort();
  const keys = await Promise.all(names.map((name) => readKey(join(folder, name), name)));
  if (keys.length === 0) keys.push(await createKey(folder, now));
  return createKeyRing(keys as [StoredKey, ...StoredKey[]]);
}

/**
 * A ring of one key that is given as text, the content of a key file, for where there is no folder to keep.
 * @throws {@link StartError}
 */
export function readKeyRing(text: string): KeyRing {
  try {
    return createKeyRing([storedKeySchema.parse(JSON.parse(text))]);
  } catch {
    throw new StartError('SIGNING_KEY is not a signing key: it must be the content of a file of the keys folder.');
  }
}

/** Makes a new key; it signs from the next start on, and the older ones stay published. */
export async function rotateKey(folder: string, now: Date): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await createKey(folder, now);
}

function createKeyRing(keys: [StoredKey, ...StoredKey[]]): KeyRing {
  keys.sort((a, b) => b.iat - a.iat);
  const [newest] = keys;
  const { kty, crv, x, d, kid } = newest;
  const privateKey = createPrivateKey({ key: { kty, crv, x, d }, format: 'jwk' });
  return {
    sign: (record, type = 'schoolgate-receipt') => {
      // Here and now: it takes less of the processor than handing it to another thread would.
      const signed = base64url.encode(JSON.stringify({ alg: 'EdDSA', kid, typ: type })) + '.' + base64url.encode(JSON.stringify(record));
      return Promise.resolve(signed + '.' + sign(null, Buffer.from(signed), privateKey).toString('base64url'));
    },
    publicKeys: { keys: keys.map(publicPart) },
  };
}
