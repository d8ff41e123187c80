import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** The audit log: a chain of entries for each organisation, which the database itself only lets grow. */
export const audit: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('audit_entries')
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('sequence', 'bigint', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull().unique())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('roles', 'jsonb', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('subject_kind', 'text', (column) => column.notNull())
      .addColumn('subject_id', 'text', (column) => column.notNull())
      .addColumn('details', 'jsonb', (column) => column.notNull())
      .addColumn('commitments', 'jsonb', (column) => column.notNull())
      .addColumn('previous', 'text')
      .addColumn('hash', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_entries_primary', ['organisation', 'sequence'])
      .execute();
    // Where the chain ends. Its row is what two processes that append at the same time wait for.
    await db.schema
      .createTable('audit_heads')
      .addColumn('organisation', 'text', (column) => column.primaryKey().references('organisations.id'))
      .addColumn('sequence', 'bigint', (column) => column.notNull())
      .addColumn('hash', 'text')
      .execute();
    // The salts of commitments in the log, apart from it: without its salt, a commitment says nothing.
    await db.schema
      .createTable('audit_salts')
      .addColumn('organisation', 'text', (column) => column.notNull())
      .addColumn('sequence', 'bigint', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('salt', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('audit_salts_primary', ['organisation', 'sequence', 'name'])
      .addForeignKeyConstraint('audit_salts_entry', ['organisation', 'sequence'], 'audit_entries', ['organisation', 'sequence'])
      .execute();
    await db.schema.createIndex('audit_entries_subject').on('audit_entries').columns(['organisation', 'subject_kind', 'subject_id']).execute();

    await sql`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception 'The audit log only grows.';
      end $$`.execute(db);
    await sql`create trigger audit_entries_stay before update or delete on audit_entries for each row execute function refuse_change()`.execute(db);
    await sql`create trigger audit_entries_all_stay before truncate on audit_entries execute function refuse_change()`.execute(db);
    await sql`create trigger audit_heads_stay before delete on audit_heads for each row execute function refuse_change()`.execute(db);
    await sql`create trigger audit_heads_all_stay before truncate on audit_heads execute function refuse_change()`.execute(db);
    await sql`
      create trigger audit_heads_go_on before update on audit_heads for each row
      when (new.sequence < old.sequence) execute function refuse_change()`.execute(db);
  },
};
