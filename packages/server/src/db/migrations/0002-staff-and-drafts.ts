import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Organisations above others, people and programs with roles in them, drafts of policies, public keys in the database. */
export const staffAndDrafts: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('organisations')
      .addColumn('parent', 'text', (column) => column.references('organisations.id'))
      .addColumn('allowed_origins', 'jsonb', (column) => column.notNull().defaultTo(sql`'[]'`))
      .addColumn('frame_ancestors', 'jsonb', (column) => column.notNull().defaultTo(sql`'[]'`))
      .execute();
    await db.schema.createIndex('organisations_parent').on('organisations').column('parent').execute();

    await db.schema
      .alterTable('policy_versions')
      .addColumn('rulings', 'jsonb', (column) => column.notNull().defaultTo(sql`'{}'`))
      .addColumn('asks_again', 'boolean', (column) => column.notNull().defaultTo(false))
      .execute();

    await db.schema
      .createTable('policy_drafts')
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('title', 'text')
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('document', 'json', (column) => column.notNull())
      .addColumn('rulings', 'jsonb', (column) => column.notNull())
      .addColumn('updated_at', 'timestamptz', (column) => column.notNull())
      .addPrimaryKeyConstraint('policy_drafts_primary', ['organisation', 'id'])
      .execute();

    await db.schema
      .createTable('staff')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('email', 'text', (column) => column.notNull().unique())
      .addColumn('issuer', 'text')
      .addColumn('subject', 'text')
      .addUniqueConstraint('staff_identity', ['issuer', 'subject'])
      .execute();
    await db.schema
      .createTable('staff_roles')
      .addColumn('staff', 'text', (column) => column.notNull().references('staff.id').onDelete('cascade'))
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('roles', 'jsonb', (column) => column.notNull())
      .addPrimaryKeyConstraint('staff_roles_primary', ['staff', 'organisation'])
      .execute();
    await db.schema.createIndex('staff_roles_organisation').on('staff_roles').column('organisation').execute();
    await db.schema
      .createTable('sessions')
      .addColumn('digest', 'text', (column) => column.primaryKey())
      .addColumn('staff', 'text', (column) => column.notNull().references('staff.id').onDelete('cascade'))
      .addColumn('organisation', 'text', (column) => column.references('organisations.id'))
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('sessions_staff').on('sessions').column('staff').execute();

    await db.schema
      .createTable('setup_links')
      .addColumn('digest', 'text', (column) => column.primaryKey())
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
      .execute();

    await db.schema
      .createTable('api_keys')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('prefix', 'text', (column) => column.notNull().unique())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('roles', 'jsonb', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull())
      .addColumn('expires_at', 'timestamptz')
      .execute();
    await db.schema.createIndex('api_keys_organisation').on('api_keys').column('organisation').execute();

    await db.schema
      .createTable('signing_keys')
      .addColumn('kid', 'text', (column) => column.primaryKey())
      .addColumn('public_key', 'jsonb', (column) => column.notNull())
      .addColumn('made_at', 'timestamptz', (column) => column.notNull())
      .execute();
  },
};
