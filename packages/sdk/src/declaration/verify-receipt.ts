import { receiptSchema, type Declaration, type Disclosure, type KeySet, type Receipt } from '../model/index.ts';
import { parseDocument } from '../model/parse.ts';
import { commit } from './seal-declaration.ts';

/** What a receipt proves: that the school's key accepted this record. Not who pressed the button. */
export interface VerifiedReceipt {
  /** The record as signed, its personal fields restored where the receipt discloses them. */
  readonly declaration: Declaration;
  /** The id of the key that signed. */
  readonly keyId: string;
}

/** Why a receipt was not accepted. */
export class ReceiptError extends Error {
  override readonly name = 'ReceiptError';
  readonly reason: 'malformed' | 'unknown-key' | 'bad-signature' | 'bad-disclosure';
  constructor(reason: ReceiptError['reason'], options?: ErrorOptions) {
    super(`The receipt could not be verified (${reason}).`, options);
    this.reason = reason;
  }
}

const fromBase64Url = (text: string) => Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (character) => character.charCodeAt(0));

/** Puts one disclosed value back where its commitment stands. */
async function disclose(record: Record<string, unknown>, { pointer, salt, value }: Disclosure): Promise<void> {
  const path = pointer
    .slice(1)
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  const key = path.pop() ?? '';
  const holder = path.reduce<unknown>((node, segment) => (isRecord(node) && Object.hasOwn(node, segment) ? node[segment] : undefined), record);
  if (!isRecord(holder) || !Object.hasOwn(holder, key) || holder[key] !== (await commit(fromBase64Url(salt), value)))
    throw new ReceiptError('bad-disclosure');
  holder[key] = value;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/**
 * Verifies a receipt offline against the school's published keys (retired ones stay published).
 * @throws {@link ReceiptError} with the reason
 */
export async function verifyReceipt(receipt: Receipt, keys: KeySet): Promise<VerifiedReceipt> {
  let jws: string;
  let disclosures: Disclosure[];
  try {
    ({ jws, disclosures } = parseDocument(receiptSchema, receipt));
  } catch (cause) {
    throw new ReceiptError('malformed', { cause });
  }
  // Loaded here: few parents ever verify a receipt, and all of them load what signs.
  const { compactVerify, createLocalJWKSet } = await import('jose');
  const verified = await compactVerify(jws, createLocalJWKSet(keys), { algorithms: ['EdDSA', 'Ed25519'] }).catch((cause: unknown) => {
    const unknownKey = cause instanceof Error && 'code' in cause && cause.code === 'ERR_JWKS_NO_MATCHING_KEY';
    throw new ReceiptError(unknownKey ? 'unknown-key' : 'bad-signature', { cause });
  });
  const record: unknown = JSON.parse(new TextDecoder().decode(verified.payload));
  if (!isRecord(record)) throw new ReceiptError('malformed');
  for (const disclosure of disclosures) await disclose(record, disclosure);
  return { declaration: record as Declaration, keyId: verified.protectedHeader.kid ?? '' };
}
