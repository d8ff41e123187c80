import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Migrations are frozen once released, so they do not use the types of today's schema. */
export const initial: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('organisations')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('policy_versions')
      .addColumn('sequence', 'bigint', (column) => column.generatedAlwaysAsIdentity().notNull())
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('title', 'text')
      .addColumn('document', 'json', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('published_at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('policy_versions_primary', ['organisation', 'id', 'version'])
      .execute();
    await db.schema.createIndex('policy_versions_current').on('policy_versions').columns(['organisation', 'id', 'sequence desc']).execute();

    await db.schema
      .createTable('declarations')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('organisation', 'text', (column) => column.notNull())
      .addColumn('policy', 'text', (column) => column.notNull())
      .addColumn('policy_version', 'text', (column) => column.notNull())
      .addColumn('language', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull().check(sql`outcome in ('signed', 'declined')`))
      .addColumn('assurance', 'text', (column) => column.notNull())
      .addColumn('received_at', 'timestamptz', (column) => column.notNull())
      .addColumn('receipt_jws', 'text', (column) => column.notNull())
      .addForeignKeyConstraint('declarations_policy', ['organisation', 'policy', 'policy_version'], 'policy_versions', [
        'organisation',
        'id',
        'version',
      ])
      .execute();
    await db.schema.createIndex('declarations_received').on('declarations').columns(['organisation', 'received_at', 'id']).execute();

    await db.schema
      .createTable('declaration_disclosures')
      .addColumn('declaration', 'text', (column) => column.primaryKey().references('declarations.id').onDelete('cascade'))
      .addColumn('disclosures', 'jsonb', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('concerns')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('reference', 'text', (column) => column.notNull().unique())
      .addColumn('organisation', 'text', (column) => column.notNull())
      .addColumn('policy', 'text', (column) => column.notNull())
      .addColumn('policy_version', 'text', (column) => column.notNull())
      .addColumn('stage', 'text', (column) => column.notNull())
      .addColumn('received_at', 'timestamptz', (column) => column.notNull())
      .addColumn('content', 'jsonb', (column) => column.notNull())
      .addForeignKeyConstraint('concerns_policy', ['organisation', 'policy', 'policy_version'], 'policy_versions', ['organisation', 'id', 'version'])
      .execute();
    await db.schema.createIndex('concerns_received').on('concerns').columns(['organisation', 'received_at', 'id']).execute();

    await db.schema
      .createTable('concern_events')
      .addColumn('concern', 'text', (column) => column.notNull().references('concerns.id').onDelete('cascade'))
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('at', 'timestamptz', (column) => column.notNull())
      .addColumn('stage', 'text', (column) => column.notNull())
      .addColumn('event', 'text', (column) => column.notNull())
      .addColumn('note', 'text')
      .addPrimaryKeyConstraint('concern_events_primary', ['concern', 'position'])
      .execute();

    await db.schema
      .createTable('idempotency_keys')
      .addColumn('digest', 'text', (column) => column.primaryKey())
      .addColumn('body_digest', 'text', (column) => column.notNull())
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('resource', 'text', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('idempotency_keys_created').on('idempotency_keys').column('created_at').execute();
    await db.schema.createIndex('idempotency_keys_resource').on('idempotency_keys').column('resource').execute();
  },
};
