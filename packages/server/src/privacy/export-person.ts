import type { PersonExport, PersonSelection } from '@schoolgate/sdk/model';
import { sql, type RawBuilder } from 'kysely';
import { withDependants } from '../db/erasures.ts';
import type { OrganisationRecord } from '../db/organisations.ts';
import { listChildren } from '../db/register.ts';
import type { Database } from '../db/schema.ts';

type Item = PersonExport['items'][number];

const leftOut = [
  'Other parents of the same children, and children about whom the school must not contact this parent: that is about others.',
  'Who at the school has dealt with something: that is about them.',
  'Concerns that whoever made this copy does not answer. Those who do add them.',
  'The audit log, which holds ids and no names, and links, which are kept only as a hash.',
];

const fieldsOf = (values: Readonly<Record<string, string | undefined | null>>) =>
  Object.entries(values).flatMap(([name, value]) => (value === undefined || value === null || value === '' ? [] : [{ name, value }]));

async function parentItems(db: Database, organisation: string, ids: readonly string[]): Promise<Item[]> {
  if (ids.length === 0) return [];
  const parents = await db.selectFrom('parents').selectAll().where('organisation', '=', organisation).where('id', 'in', ids).execute();
  const children = await listChildren(db, ids);
  const invitations = await db.selectFrom('invitations').selectAll().where('parent', 'in', ids).where('organisation', '=', organisation).execute();
  return [
    ...parents.map((parent): Item => {
      const theirs = children.get(parent.id)?.map((child) => (child.class === undefined ? child.name : `${child.name} (${child.class})`));
      const values = { name: parent.name, email: parent.email, 'id in the school’s system': parent.external_id, children: theirs?.join('; ') };
      return { kind: 'parent', id: parent.id, review: false, fields: fieldsOf({ ...values, 'left the roll': parent.left_at?.toISOString() }) };
    }),
    ...invitations.map(({ id, policy, created_at, expires_at }): Item => ({
      kind: 'invitation',
      id,
      review: false,
      fields: fieldsOf({ policy, made: created_at.toISOString(), ends: expires_at.toISOString() }),
    })),
  ];
}

async function declarationItems(db: Database, organisation: string, ids: readonly string[]): Promise<Item[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('declarations')
    .leftJoin('declaration_disclosures', 'declaration', 'id')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('id', 'in', ids)
    .orderBy('received_at')
    .execute();
  return rows.map(({ id, policy, policy_version, language, outcome, assurance, received_at, disclosures }) => ({
    kind: 'declaration',
    id,
    review: (disclosures ?? []).some(({ pointer }) => pointer.startsWith('/answers/')), // own words, which may be about others
    fields: [
      ...fieldsOf({ policy, version: policy_version, language, outcome, 'how it came': assurance, received: received_at.toISOString() }),
      ...(disclosures ?? []).map(({ pointer, value }) => ({ name: pointer.slice(1).replaceAll('/', ' '), value })),
    ],
  }));
}

async function concernItems(db: Database, organisation: string, ids: readonly string[], mayRead: RawBuilder<boolean>): Promise<Item[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('concerns')
    .selectAll()
    .where('organisation', '=', organisation)
    .where('id', 'in', ids)
    .where(mayRead)
    .orderBy('received_at')
    .execute();
  const events = await db.selectFrom('concern_events').selectAll().where('concern', 'in', ids).orderBy('position').execute();
  return rows.map(({ id, reference, policy, policy_version, stage, received_at, content }) => ({
    kind: 'concern',
    id,
    review: true, // what somebody wrote about others
    fields: [
      ...fieldsOf({ reference, policy, version: policy_version, stage, received: received_at.toISOString() }),
      ...Object.entries(content as object).map(([name, value]) => ({ name, value: typeof value === 'string' ? value : JSON.stringify(value) })),
      ...events
        .filter(({ concern }) => concern === id)
        .flatMap(({ at, event, note }) => fieldsOf({ [`${at.toISOString()} ${event}`]: note ?? 'no words' })),
    ],
  }));
}

/** That somebody agreed to something stands by itself, whatever else is said of the concern that it came with. */
async function consentItems(db: Database, organisation: string, ids: readonly string[], mayRead: RawBuilder<boolean>): Promise<Item[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('concerns')
    .select(['id', 'reference', 'content'])
    .where('organisation', '=', organisation)
    .where('id', 'in', ids)
    .where(mayRead)
    .orderBy('received_at')
    .execute();
  return rows.flatMap(({ id, reference, content: { consentToShareMessages: consent } }): Item[] => {
    if (!consent) return [];
    const values = { for: 'sharing the messages of a concern', reference, answer: consent.granted ? 'yes' : 'no', given: consent.at };
    return [{ kind: 'consent', id, review: false, fields: fieldsOf({ ...values, 'taken back': consent.withdrawnAt }) }];
  });
}

/** What the school has written to them by mail: when, and what about. Texts are not kept; they are made anew for each. */
async function mailItems(
  db: Database,
  organisation: string,
  parents: readonly string[],
  concerns: readonly string[],
  mayRead: RawBuilder<boolean>,
): Promise<Item[]> {
  const rows = await db
    .selectFrom('mails')
    .leftJoin('concerns', 'concerns.id', 'mails.concern')
    .select(['mails.id', 'kind', 'state', 'queued_at', 'sent_at', 'mails.policy', 'mails.policy_version', 'concerns.reference'])
    .where('mails.organisation', '=', organisation)
    .where('staff', 'is', null)
    .where((where) =>
      where.or([
        where('parent', '=', sql<string>`any(${[...parents]}::text[])`),
        where.and([where('concerns.id', '=', sql<string>`any(${[...concerns]}::text[])`), mayRead]),
      ]),
    )
    .orderBy('queued_at')
    .orderBy('mails.id')
    .execute();
  return rows.map(({ id, kind, state, queued_at, sent_at, policy, policy_version, reference }) => ({
    kind: 'mail',
    id,
    review: false,
    fields: fieldsOf({
      'what it was': kind,
      policy,
      version: policy_version,
      concern: reference,
      written: queued_at.toISOString(),
      sent: sent_at?.toISOString(),
      'what became of it': state,
    }),
  }));
}

/** Everything that is kept about one person, for the person: what is about others is left out or marked for somebody to read first. */
export async function exportPerson(
  db: Database,
  { id, name }: Pick<OrganisationRecord, 'id' | 'name'>,
  selection: PersonSelection,
  mayRead: RawBuilder<boolean>,
  now: Date,
): Promise<PersonExport> {
  const { parents, declarations, concerns } = await withDependants(db, id, { ...selection, pupils: [] });
  const items = [
    ...(await parentItems(db, id, parents)),
    ...(await declarationItems(db, id, declarations)),
    ...(await concernItems(db, id, concerns, mayRead)),
    ...(await consentItems(db, id, concerns, mayRead)),
    ...(await mailItems(db, id, parents, concerns, mayRead)),
  ];
  return { organisation: { id, name }, madeAt: now.toISOString(), items, leftOut };
}
