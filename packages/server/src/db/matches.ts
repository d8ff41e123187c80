import type { Disclosure, MatchRequest, Unmatched } from '@schoolgate/sdk/model';
import { nameKey } from '../roll/name-key.ts';
import { listChildren } from './register.ts';
import type { Database, DatabaseTransaction } from './schema.ts';

const unmatched = (db: Database, organisation: string) =>
  db.selectFrom('declarations').where('organisation', '=', organisation).where('waits', '=', true);

export async function countUnmatched(db: Database, organisation: string, policy: string): Promise<number> {
  const { count } = await unmatched(db, organisation)
    .where('policy', '=', policy)
    .select((from) => from.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return count;
}

const valueAt = (disclosures: readonly Disclosure[], pointer: RegExp) =>
  disclosures.filter((disclosure) => pointer.test(disclosure.pointer)).map(({ value }) => value);

/** Parents on the roll, by the key of their name. */
async function findByName(db: Database, organisation: string, keys: readonly string[]) {
  if (keys.length === 0) return [];
  const parents = await db
    .selectFrom('parents')
    .select(['id', 'name', 'name_key'])
    .where('organisation', '=', organisation)
    .where('left_at', 'is', null)
    .where('name_key', 'in', keys)
    .orderBy('id')
    .execute();
  const children = await listChildren(
    db,
    parents.map(({ id }) => id),
  );
  return parents.map((parent) => ({ ...parent, children: children.get(parent.id) ?? [] }));
}

/** Answers nobody has matched, the oldest first, each with the parents who have the name it was signed with. */
export async function listUnmatched(db: Database, organisation: string, after: string | undefined, limit: number): Promise<Unmatched[]> {
  let query = unmatched(db, organisation)
    .leftJoin('declaration_disclosures', 'declaration_disclosures.declaration', 'declarations.id')
    .select(['declarations.id', 'policy', 'policy_version', 'outcome', 'received_at', 'disclosures'])
    .orderBy('received_at')
    .orderBy('declarations.id')
    .limit(limit);
  if (after !== undefined)
    query = query.where((where) =>
      where(
        where.refTuple('received_at', 'declarations.id'),
        '>',
        where
          .selectFrom('declarations')
          .select(['received_at', 'id'])
          .where('id', '=', after)
          .where('organisation', '=', organisation)
          .$asTuple('received_at', 'id'),
      ),
    );
  const rows = (await query.execute()).map((row) => {
    const disclosures = row.disclosures ?? []; // none are left of somebody who was erased
    return { ...row, signer: valueAt(disclosures, /^\/signer\/name$/)[0], children: valueAt(disclosures, /^\/children\/\d+\/name$/) };
  });
  const named = await findByName(db, organisation, [...new Set(rows.flatMap(({ signer }) => (signer === undefined ? [] : [nameKey(signer)])))]);
  return rows.map(({ id, policy, policy_version, outcome, received_at, signer, children }) => ({
    declaration: id,
    policy: { id: policy, version: policy_version },
    outcome,
    receivedAt: received_at.toISOString(),
    ...(signer === undefined ? {} : { signer }),
    children,
    candidates: named
      .filter(({ name_key }) => signer !== undefined && name_key === nameKey(signer))
      .map((parent) => ({
        parent: parent.id,
        name: parent.name,
        children: parent.children,
        sameChild: parent.children.some(({ name }) => children.some((child) => nameKey(child) === nameKey(name))),
      })),
  }));
}

/** @param by who says so; never a name */
export async function saveMatch(db: Database, declaration: string, match: MatchRequest, by: string, at: Date): Promise<void> {
  const values = {
    parent: 'parent' in match ? match.parent : null,
    set_aside: 'setAside' in match ? match.setAside : null,
    matched_by: by,
    matched_at: at,
  };
  await db
    .insertInto('declaration_matches')
    .values({ declaration, ...values })
    .onConflict((conflict) => conflict.column('declaration').doUpdateSet(values))
    .execute();
}

/** Whose a declaration is from the beginning. */
export interface NewMatch {
  readonly declaration: string;
  readonly parent: string;
  readonly by: string;
  readonly at: Date;
}

/** Of declarations that are new themselves. */
export async function insertMatches(db: DatabaseTransaction, matches: readonly NewMatch[]): Promise<void> {
  if (matches.length === 0) return;
  await db
    .insertInto('declaration_matches')
    .values(matches.map(({ by: matched_by, at: matched_at, ...match }) => ({ ...match, matched_by, matched_at })))
    .execute();
}

/** @returns false where nobody had said anything */
export async function deleteMatch(db: Database, declaration: string): Promise<boolean> {
  return (await db.deleteFrom('declaration_matches').where('declaration', '=', declaration).executeTakeFirst()).numDeletedRows === 1n;
}

export const hasDeclaration = async (db: Database, organisation: string, id: string): Promise<boolean> =>
  (await db.selectFrom('declarations').select('id').where('organisation', '=', organisation).where('id', '=', id).executeTakeFirst()) !== undefined;

export const hasParent = async (db: Database, organisation: string, id: string): Promise<boolean> =>
  (await db
    .selectFrom('parents')
    .select('id')
    .where('organisation', '=', organisation)
    .where('id', '=', id)
    .where('left_at', 'is', null)
    .executeTakeFirst()) !== undefined;
