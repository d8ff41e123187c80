import { compactVerify, createLocalJWKSet } from 'jose';
import type { KeySet } from '@schoolgate/sdk/model';
import * as z from 'zod';
import { findAuditHead } from '../db/audit.ts';
import type { Database } from '../db/schema.ts';
import type { KeyRing } from '../key-ring.ts';
import type { AnchoredHead } from './audit-chain.ts';
import { recordEvent, type Actor } from './record-event.ts';

const TYPE = 'schoolgate-audit-head';
const headSchema = z.object({ organisation: z.string(), hash: z.string(), at: z.iso.datetime() });

/**
 * Where the log stands now, signed, to be kept where nobody who runs the server can change it. That it was asked for is
 * itself recorded first: so each head differs from the one before, and asking twice does not tell whether something
 * happened in between that the asker may not see.
 */
export async function issueAuditHead(db: Database, keys: KeyRing, organisation: string, actor: Actor, now: Date): Promise<string> {
  const hash = await db.transaction().execute(async (transaction) => {
    await recordEvent(transaction, organisation, actor, { action: 'audit-head.issued', subject: { kind: 'organisation', id: organisation } }, now);
    return (await findAuditHead(transaction, organisation))?.hash;
  });
  return keys.sign({ organisation, hash, at: now.toISOString() }, TYPE);
}

/** @throws Error for what is not a head that one of these keys signed */
export async function readAuditHead(jws: string, keys: KeySet): Promise<AnchoredHead & { readonly organisation: string }> {
  const { payload, protectedHeader } = await compactVerify(jws, createLocalJWKSet(keys), { algorithms: ['EdDSA', 'Ed25519'] });
  if (protectedHeader.typ !== TYPE) throw new Error('This is signed as something else.');
  return headSchema.parse(JSON.parse(new TextDecoder().decode(payload)));
}
