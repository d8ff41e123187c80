import * as z from 'zod/mini';

/** One personal value of a declaration, with the salt that ties it to its commitment in the receipt. */
export const disclosureSchema = z.object({
  /** JSON Pointer (RFC 6901) of the field in the record, such as `/signer/name`. */
  pointer: z.string().check(z.maxLength(300), z.regex(/^(\/[^/]*)+$/)),
  /** 128 random bits, base64url. */
  salt: z.string().check(z.regex(/^[A-Za-z0-9_-]{22}$/)),
  value: z.string().check(z.maxLength(50_000)),
});
export type Disclosure = z.infer<typeof disclosureSchema>;

/**
 * A declaration's receipt. `jws` is a compact JWS (RFC 7515, EdDSA) over the record, in which every personal field is
 * the commitment `sha256-` + base64url(SHA-256(salt ‖ UTF-8 value)). The parent's copy carries `disclosures`.
 * It proves that the school's key accepted this record, not who pressed the button.
 */
export const receiptSchema = z.object({
  jws: z.string().check(z.maxLength(200_000), z.regex(/^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+$/)),
  disclosures: z.array(disclosureSchema).check(z.maxLength(500)),
});
export type Receipt = z.infer<typeof receiptSchema>;
