import type { Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** What challenges are signed with, and which were used. */
export const challenges: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('secrets')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('secret', 'text', (column) => column.notNull())
      .execute();
    await db.schema
      .createTable('solved_challenges')
      .addColumn('signature', 'text', (column) => column.primaryKey())
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('solved_challenges_expires').on('solved_challenges').column('expires_at').execute();
  },
};
