import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { Disclosure, Organisation } from '@schoolgate/sdk/model';

/** Written once, by the database or by us, and never changed. */
type Fixed<T> = ColumnType<T, T, never>;
/** JSON goes in as text, so that PostgreSQL and PGlite get the same bytes, and comes out as a value. */
type Json<T> = ColumnType<T, string, string>;

export interface Tables {
  organisations: {
    /** A slug: what stands in addresses. */
    id: Fixed<string>;
    name: string;
    kind: Organisation['kind'];
  };
  policy_versions: {
    /** Publishing order; the highest of a policy is the one in force. */
    sequence: Generated<number>;
    organisation: Fixed<string>;
    id: Fixed<string>;
    version: Fixed<string>;
    language: Fixed<string>;
    title: Fixed<string | null>;
    /** `json`, not `jsonb`: the order of contacts and translations is the author's. */
    document: Fixed<string>;
    digest: Fixed<string>;
    published_at: Fixed<Date>;
  };
  declarations: {
    /** The reference the parent was given. */
    id: Fixed<string>;
    organisation: Fixed<string>;
    policy: Fixed<string>;
    policy_version: Fixed<string>;
    language: Fixed<string>;
    outcome: Fixed<'signed' | 'declined'>;
    assurance: Fixed<'invited' | 'self-asserted' | 'recorded-by-office'>;
    received_at: Fixed<Date>;
    /** The signed record, every personal field a commitment: it may outlive an erasure. */
    receipt_jws: Fixed<string>;
  };
  /** The personal half of a declaration, in the only place where it is kept. Erasing it leaves the record verifiable. */
  declaration_disclosures: {
    declaration: Fixed<string>;
    disclosures: Json<Disclosure[]>;
  };
  concerns: {
    id: Fixed<string>;
    reference: Fixed<string>;
    organisation: Fixed<string>;
    policy: Fixed<string>;
    policy_version: Fixed<string>;
    /** Where the concern stands now; starts at the stage at which it was raised. */
    stage: string;
    received_at: Fixed<Date>;
    /** What the parent wrote: about, desiredOutcome, raisedBy, children, consentToShareMessages. */
    content: Json<unknown>;
  };
  concern_events: {
    concern: Fixed<string>;
    position: Fixed<number>;
    at: Fixed<Date>;
    stage: Fixed<string>;
    event: Fixed<string>;
    note: string | null;
  };
  /** See `idempotency.ts` for what the two digests are made of. */
  idempotency_keys: {
    digest: Fixed<string>;
    body_digest: Fixed<string>;
    organisation: Fixed<string>;
    /** The reference of what the first request created. */
    resource: Fixed<string>;
    created_at: Fixed<Date>;
  };
}

export type Database = Kysely<Tables>;
/** For functions that are one step of a larger write. */
export type DatabaseTransaction = Transaction<Tables>;
