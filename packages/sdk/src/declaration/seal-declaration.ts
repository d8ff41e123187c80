import type { Declaration, Disclosure } from '../model/index.ts';
import { toBase64Url } from '../policy/digest.ts';

/** A declaration in which every personal field is a commitment: safe to sign, to keep and to chain. */
export interface SealedDeclaration {
  readonly record: Declaration;
  readonly disclosures: Disclosure[];
}

/** SHA-256(salt ‖ UTF-8 value), as `sha256-` and base64url. */
export const commit = async (salt: Uint8Array, value: string): Promise<string> => {
  const text = new TextEncoder().encode(value);
  const bytes = new Uint8Array(salt.length + text.length);
  bytes.set(salt);
  bytes.set(text, salt.length);
  return 'sha256-' + toBase64Url(new Uint8Array(await crypto.subtle.digest('SHA-256', bytes)));
};

const SALT_BYTES = 16;

/** Salts from a block of randomness: asking for it takes longer than getting it. */
function drawSalts(): () => Uint8Array {
  let block = new Uint8Array();
  return () => {
    if (block.length === 0) block = crypto.getRandomValues(new Uint8Array(10 * SALT_BYTES));
    const salt = block.subarray(0, SALT_BYTES);
    block = block.subarray(SALT_BYTES);
    return salt;
  };
}

const escapeSegment = (segment: string) => segment.replaceAll('~', '~0').replaceAll('/', '~1');

/**
 * Replaces every personal value of a declaration (signer, children, answers, signature) by a commitment with a fresh
 * 128-bit salt each. Salts and values come back as `disclosures`, in the order of the record; erasing those leaves a
 * record that still verifies and says nothing about anybody.
 * @param commitTo {@link commit} in another way, for a program that seals many and need not wait for each digest
 */
export async function sealDeclaration(
  declaration: Declaration,
  commitTo: (salt: Uint8Array, value: string) => string | Promise<string> = commit,
): Promise<SealedDeclaration> {
  const disclosures: Disclosure[] = [];
  const drawSalt = drawSalts();
  const seal = async (pointer: string, value: string): Promise<string> => {
    const salt = drawSalt();
    disclosures.push({ pointer, salt: toBase64Url(salt), value });
    return commitTo(salt, value);
  };
  /** Seals every string in a flat object, one after the other so that the order of disclosures is that of the record. */
  const sealAll = async <T extends Record<string, string | undefined>>(base: string, object: T): Promise<T> => {
    const sealed: Record<string, string> = {};
    for (const [key, value] of Object.entries(object)) if (value !== undefined) sealed[key] = await seal(`${base}/${escapeSegment(key)}`, value);
    return sealed as T;
  };

  const signer = await sealAll<Record<string, string | undefined>>('/signer', declaration.signer);
  const children: Declaration['children'] = [];
  for (const [index, child] of declaration.children.entries()) children.push(await sealAll(`/children/${index}`, child));
  const answers = await sealAll('/answers', declaration.answers);
  const signature = declaration.signature === undefined ? {} : { signature: await seal('/signature', declaration.signature) };
  return { record: { ...declaration, signer: signer as Declaration['signer'], children, answers, ...signature }, disclosures };
}
