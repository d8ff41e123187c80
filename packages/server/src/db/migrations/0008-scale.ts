import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What keeps a page as quick among a million declarations as among a thousand. */
export const scale: Migration = {
  async up(db: Kysely<unknown>) {
    // Words of a name, from their beginnings on.
    for (const table of ['parents', 'pupils'])
      await sql`create index ${sql.id(`${table}_words`)} on ${sql.id(table)} using gin (to_tsvector('simple'::regconfig, name_key))`.execute(db);

    // Which declarations wait for the office: found without looking at all the others. The database itself keeps it true.
    await db.schema
      .alterTable('declarations')
      .addColumn('waits', 'boolean', (column) => column.notNull().defaultTo(true))
      .execute();
    await sql`update declarations set waits = false where exists (select 1 from declaration_matches where declaration = declarations.id)`.execute(db);
    await sql`create index declarations_waiting on declarations (organisation, received_at, id) where waits`.execute(db);
    await sql`
      create function note_match() returns trigger language plpgsql as $$
      begin
        update declarations set waits = tg_op = 'DELETE' where id = case when tg_op = 'DELETE' then old.declaration else new.declaration end;
        return null;
      end $$`.execute(db);
    await sql`create trigger declaration_matches_noted after insert or delete on declaration_matches for each row execute function note_match()`.execute(
      db,
    );
  },
};
