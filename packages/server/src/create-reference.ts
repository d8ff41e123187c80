import { randomBytes } from 'node:crypto';

/** Crockford's alphabet: no I, L, O or U, so that it survives being read aloud and spells nothing. */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * Such as `7K3M-QX0D-9RTV-2C8H`: 16 characters of 5 random bits each, 80 bits; cannot be guessed or counted.
 * @param bytes at least 16
 */
export function createReference(bytes: Buffer = randomBytes(16)): string {
  const characters = Array.from(bytes.subarray(0, 16), (byte) => alphabet.charAt(byte % alphabet.length)); // 256 is a multiple of 32: no bias
  return [0, 4, 8, 12].map((start) => characters.slice(start, start + 4).join('')).join('-');
}
