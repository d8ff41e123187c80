import type { ColumnType, Generated, Kysely, Transaction } from 'kysely';
import type { ChangeRulings } from '@schoolgate/sdk/policy';
import type {
  Child,
  ConcernEvent,
  ConcernRequest,
  Disclosure,
  HoldRequest,
  KeySet,
  MailKind,
  MailSettings,
  MailState,
  Organisation,
  RegisterState,
  Retention,
  RetentionReport,
  Role,
} from '@schoolgate/sdk/model';

/** Written once, by the database or by us, and never changed. */
type Fixed<T> = ColumnType<T, T, never>;
/** JSON goes in as text, so that PostgreSQL and PGlite get the same bytes, and comes out as a value. */
type Json<T> = ColumnType<T, string, string>;
/** Left out, it is empty. */
type JsonOrEmpty<T> = ColumnType<T, string | undefined, string>;

/** By what a person can be told, so that a concern about them can be kept from them. */
export interface KeptFrom {
  /** Ids of those who were this person when the concern was raised. */
  readonly staff: readonly string[];
  /** Whoever has one of these roles is this person. */
  readonly roles: readonly Role[];
  /** Keys of the pathway's contacts that are this person. */
  readonly contacts: readonly string[];
  /** In lower case. */
  readonly emails: readonly string[];
}

/** Somebody on the roll, by the id that the school's own system has for them. */
export interface OnRoll {
  id: Fixed<string>;
  organisation: Fixed<string>;
  external_id: Fixed<string>;
  name: string;
  /** The name without case, accents and punctuation, to find it by. */
  name_key: string;
  /** No longer on the roll; what they signed is kept as long as the school keeps it. */
  left_at: Date | null;
}

export interface Tables {
  organisations: {
    /** A slug: what stands in addresses. */
    id: Fixed<string>;
    name: string;
    kind: Organisation['kind'];
    /** The trust that runs it, or the association it is a member of. */
    parent: ColumnType<string | null, string | undefined, never>;
    allowed_origins: JsonOrEmpty<string[]>;
    frame_ancestors: JsonOrEmpty<string[]>;
    /** What the school has decided itself; for the rest see `privacy/retention.ts`. */
    retention: JsonOrEmpty<Partial<Retention>>;
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
    /** The author's word on single changes since the version before. */
    rulings: JsonOrEmpty<ChangeRulings>;
    /** Whether whoever had answered the version before was asked anew by this one. */
    asks_again: ColumnType<boolean, boolean | undefined, never>;
  };
  policy_drafts: {
    organisation: Fixed<string>;
    id: Fixed<string>;
    version: string;
    title: string | null;
    /** Counts the saves, so that nobody overwrites what they have not seen. */
    revision: number;
    document: Json<string>;
    rulings: Json<ChangeRulings>;
    updated_at: Date;
  };
  /** A person, known to the provider by `issuer` and `subject` once they have signed in, before that by address. */
  staff: {
    id: Fixed<string>;
    /** In lower case. */
    email: Fixed<string>;
    issuer: string | null;
    subject: string | null;
  };
  /** What a person is at one organisation, under the name they have there. */
  staff_roles: {
    staff: Fixed<string>;
    organisation: Fixed<string>;
    name: string;
    roles: Json<Role[]>;
    /** Keys of the pathway's contacts: who of them this person is. */
    contacts: JsonOrEmpty<string[]>;
  };
  sessions: {
    /** Of the cookie's value. */
    digest: Fixed<string>;
    staff: Fixed<string>;
    /** Where it is valid; `null` for everywhere, which takes a sign-in at the provider. */
    organisation: Fixed<string | null>;
    expires_at: Fixed<Date>;
  };
  setup_links: {
    digest: Fixed<string>;
    organisation: Fixed<string>;
    expires_at: Fixed<Date>;
  };
  api_keys: {
    id: Fixed<string>;
    organisation: Fixed<string>;
    name: Fixed<string>;
    /** How the key begins; finds it. */
    prefix: Fixed<string>;
    digest: Fixed<string>;
    roles: Json<Role[]>;
    created_at: Fixed<Date>;
    expires_at: Fixed<Date | null>;
  };
  /** The public half of every key that ever signed; the private halves never come here. */
  signing_keys: {
    kid: Fixed<string>;
    public_key: Json<KeySet['keys'][number]>;
    made_at: Fixed<Date>;
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
    /** For the office to match it; kept by the database, as matches come and go. */
    waits: ColumnType<boolean, never, never>;
  };
  /** The personal half of a declaration, in the only place where it is kept. Erasing it leaves the record verifiable. */
  declaration_disclosures: {
    declaration: Fixed<string>;
    disclosures: Json<Disclosure[]>;
  };
  pupils: OnRoll & { class: string | null };
  parents: OnRoll & { email: string | null };
  parent_pupils: {
    parent: Fixed<string>;
    pupil: Fixed<string>;
    /** In the school's own words: mother, guardian. */
    relation: Fixed<string | null>;
    /** The school must not contact this parent about this pupil. */
    restricted: Fixed<boolean>;
  };
  /** Whose a declaration is: a parent on the roll, or nobody there. Without a row it waits for the office. */
  declaration_matches: {
    declaration: Fixed<string>;
    parent: string | null;
    set_aside: string | null;
    matched_by: string;
    matched_at: Date;
  };
  invitations: {
    id: Fixed<string>;
    digest: Fixed<string>;
    organisation: Fixed<string>;
    parent: Fixed<string>;
    policy: Fixed<string>;
    created_at: Fixed<Date>;
    expires_at: Fixed<Date>;
    /** The mail that brought it; `null` for one that was printed. */
    mail: Fixed<string | null>;
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
    content: Json<Pick<ConcernRequest, 'about' | 'desiredOutcome' | 'raisedBy' | 'children' | 'consentToShareMessages'>>;
    /** Of the code that shows, with the reference, whose it is. */
    secret_digest: Fixed<string | null>;
    /** A key of the pathway's contacts: whom it is about. */
    subject: Fixed<string | null>;
    /** Everything by which that person can be told; `null` where it is about nobody of the school. */
    kept_from: ColumnType<KeptFrom | null, string | null, never>;
    /** Who answers at this stage, as `concern-routing.ts` has it. */
    roles: JsonOrEmpty<Role[]>;
    /** A key of the pathway's contacts: whose stage this is. */
    contact: string | null;
    /** Since when it has been at this stage. */
    since: ColumnType<Date, Date | undefined, Date>;
    /** ISO date by which this stage promises an answer. */
    due_on: ColumnType<string | null, string | null | undefined, string | null>;
    due_approximate: ColumnType<boolean, boolean | undefined, boolean>;
    /** At this stage. */
    answered_at: Date | null;
    closed_at: Date | null;
    assignee: string | null;
  };
  concern_events: {
    concern: Fixed<string>;
    position: Fixed<number>;
    at: Fixed<Date>;
    stage: Fixed<string>;
    event: Fixed<ConcernEvent>;
    note: string | null;
    /** `parent`, `staff …` or `api-key …`; never a name. */
    by: Fixed<string>;
    /** That told the parent of a reply. */
    mail: Fixed<string | null>;
  };
  /** That a mail was or is to be sent, and to whom; its text and the address are never kept. */
  mails: {
    id: Fixed<string>;
    organisation: Fixed<string>;
    kind: Fixed<MailKind>;
    state: MailState;
    queued_at: Fixed<Date>;
    sent_at: Date | null;
    /** What makes it the same mail as another: no two have one occasion. */
    occasion: Fixed<string | null>;
    parent: Fixed<string | null>;
    staff: Fixed<string | null>;
    concern: Fixed<string | null>;
    policy: Fixed<string | null>;
    policy_version: Fixed<string | null>;
    /** Where its link leads, for a mail that brings an invitation, and until when. */
    page: Fixed<string | null>;
    expires_at: Fixed<Date | null>;
  };
  mail_settings: {
    organisation: Fixed<string>;
    settings: Json<MailSettings>;
  };
  /** One of an organisation's chain; the database refuses to change or delete any. See `audit/audit-chain.ts`. */
  audit_entries: {
    organisation: Fixed<string>;
    sequence: Fixed<number>;
    id: Fixed<string>;
    at: Fixed<Date>;
    actor: Fixed<string>;
    roles: ColumnType<Role[], string, never>;
    action: Fixed<string>;
    subject_kind: Fixed<string>;
    subject_id: Fixed<string>;
    details: ColumnType<Record<string, string | number | boolean>, string, never>;
    commitments: ColumnType<Record<string, string>, string, never>;
    previous: Fixed<string | null>;
    hash: Fixed<string>;
  };
  /** Where each chain ends. */
  audit_heads: {
    organisation: Fixed<string>;
    sequence: number;
    hash: string | null;
  };
  /** Forgotten with what they were for; the chain verifies without them. */
  audit_salts: {
    organisation: Fixed<string>;
    sequence: Fixed<number>;
    name: Fixed<string>;
    salt: Fixed<string>;
  };
  retention_reports: {
    organisation: Fixed<string>;
    at: Fixed<Date>;
    erased: Json<RetentionReport['erased']>;
    held: Fixed<number>;
  };
  legal_holds: {
    id: Fixed<string>;
    organisation: Fixed<string>;
    kind: Fixed<HoldRequest['kind']>;
    subject: Fixed<string>;
    reason: Fixed<string>;
    placed_at: Fixed<Date>;
  };
  /**
   * Every parent on the roll once for each policy, where they stand but for the day, their last answer, and the children about
   * whom the school may contact them; kept by triggers.
   */
  register_states: {
    organisation: Fixed<string>;
    policy: Fixed<string>;
    parent: Fixed<string>;
    name_key: Fixed<string>;
    name: Fixed<string>;
    children: Fixed<Child[]>;
    state: Fixed<RegisterState>;
    version: Fixed<string | null>;
    received_at: Fixed<Date | null>;
  };
  /** What was erased, to be erased again after a restore. */
  erasures: {
    organisation: Fixed<string>;
    kind: Fixed<string>;
    subject: Fixed<string>;
    at: Fixed<Date>;
  };
  /** What was agreed to with a concern that was erased since. */
  consents: {
    organisation: Fixed<string>;
    concern: Fixed<string>;
    purpose: Fixed<string>;
    granted: Fixed<boolean>;
    at: Fixed<Date>;
    withdrawn_at: Fixed<Date | null>;
  };
  /** What all processes on this database share and nobody else knows. */
  secrets: {
    name: Fixed<string>;
    secret: Fixed<string>;
  };
  /** Pieces of work that a write was taken for, until they would no longer be taken anyway. */
  solved_challenges: {
    signature: Fixed<string>;
    expires_at: Fixed<Date>;
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
