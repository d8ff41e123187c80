import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** How long things are kept, what must be kept, what was erased, and to what parents have consented. */
export const privacy: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('organisations')
      .addColumn('retention', 'jsonb', (column) => column.notNull().defaultTo(sql`'{}'`))
      .execute();
    await db.schema
      .createTable('retention_reports')
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addColumn('erased', 'jsonb', (column) => column.notNull())
      .addColumn('held', 'integer', (column) => column.notNull())
      .addPrimaryKeyConstraint('retention_reports_primary', ['organisation', 'at'])
      .execute();
    await db.schema
      .createTable('legal_holds')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('reason', 'text', (column) => column.notNull())
      .addColumn('placed_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('legal_holds_subject').on('legal_holds').columns(['organisation', 'kind', 'subject']).execute();
    // Ids only: what was erased is known here by nothing else.
    await db.schema
      .createTable('erasures')
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('subject', 'text', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('erasures_primary', ['organisation', 'kind', 'subject'])
      .execute();
    // Apart from the concern that it was given with, and without a name: it outlives that.
    await db.schema
      .createTable('consents')
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('concern', 'text', (column) => column.notNull())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('granted', 'boolean', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addColumn('withdrawn_at', 'timestamptz')
      .addPrimaryKeyConstraint('consents_primary', ['organisation', 'concern', 'purpose'])
      .execute();
  },
};
