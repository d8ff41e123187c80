import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Pupils and parents as the school's own system has them, whose answer is whose, and invitations. */
export const roll: Migration = {
  async up(db: Kysely<unknown>) {
    for (const table of ['pupils', 'parents'])
      await db.schema
        .createTable(table)
        .addColumn('id', 'text', (column) => column.primaryKey())
        .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
        .addColumn('external_id', 'text', (column) => column.notNull())
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('name_key', 'text', (column) => column.notNull())
        .addColumn(table === 'pupils' ? 'class' : 'email', 'text')
        .addColumn('left_at', 'timestamptz')
        .addUniqueConstraint(`${table}_external`, ['organisation', 'external_id'])
        .execute();
    await db.schema
      .createIndex('parents_by_name')
      .on('parents')
      .columns(['organisation', 'name_key', 'id'])
      .where(sql.ref('left_at'), 'is', null)
      .execute();
    await db.schema
      .createTable('parent_pupils')
      .addColumn('parent', 'text', (column) => column.notNull().references('parents.id').onDelete('cascade'))
      .addColumn('pupil', 'text', (column) => column.notNull().references('pupils.id').onDelete('cascade'))
      .addColumn('relation', 'text')
      .addColumn('restricted', 'boolean', (column) => column.notNull())
      .addPrimaryKeyConstraint('parent_pupils_primary', ['parent', 'pupil'])
      .execute();
    await db.schema.createIndex('parent_pupils_pupil').on('parent_pupils').column('pupil').execute();

    await db.schema
      .createTable('declaration_matches')
      .addColumn('declaration', 'text', (column) => column.primaryKey().references('declarations.id').onDelete('cascade'))
      .addColumn('parent', 'text', (column) => column.references('parents.id').onDelete('cascade'))
      .addColumn('set_aside', 'text')
      .addColumn('matched_by', 'text', (column) => column.notNull())
      .addColumn('matched_at', 'timestamptz', (column) => column.notNull())
      .addCheckConstraint('declaration_matches_either', sql`(parent is null) <> (set_aside is null)`)
      .execute();
    await db.schema.createIndex('declaration_matches_parent').on('declaration_matches').column('parent').execute();

    await db.schema
      .createTable('invitations')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('digest', 'text', (column) => column.notNull().unique())
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('parent', 'text', (column) => column.notNull().references('parents.id').onDelete('cascade'))
      .addColumn('policy', 'text', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull())
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .addUniqueConstraint('invitations_one_each', ['parent', 'policy'])
      .execute();
    await db.schema.createIndex('invitations_organisation').on('invitations').column('organisation').execute();
  },
};
