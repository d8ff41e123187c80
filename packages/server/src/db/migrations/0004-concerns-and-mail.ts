import { sql, type Kysely } from 'kysely';
import type { Migration } from 'kysely/migration';

/** Who answers a concern and by when, whom it is kept from, the parent's way back to it; mail and its texts. */
export const concernsAndMail: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('staff_roles')
      .addColumn('contacts', 'jsonb', (column) => column.notNull().defaultTo(sql`'[]'`))
      .execute();

    await db.schema
      .alterTable('concerns')
      .addColumn('secret_digest', 'text')
      .addColumn('subject', 'text')
      .addColumn('kept_from', 'jsonb')
      // Those that are here already were raised before anybody could answer them: the office sees to them.
      .addColumn('roles', 'jsonb', (column) => column.notNull().defaultTo(sql`'["office","head"]'`))
      .addColumn('contact', 'text')
      .addColumn('since', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addColumn('due_on', 'text')
      .addColumn('due_approximate', 'boolean', (column) => column.notNull().defaultTo(false))
      .addColumn('answered_at', 'timestamptz')
      .addColumn('closed_at', 'timestamptz')
      .addColumn('assignee', 'text', (column) => column.references('staff.id').onDelete('set null'))
      .execute();
    await sql`update concerns set since = received_at`.execute(db);
    await db.schema
      .createIndex('concerns_due')
      .on('concerns')
      .columns(['due_on', 'organisation'])
      .where(sql.ref('closed_at'), 'is', null)
      .where(sql.ref('answered_at'), 'is', null)
      .execute();
    await db.schema.createIndex('concerns_assignee').on('concerns').column('assignee').execute();

    await db.schema
      .createTable('mails')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('organisation', 'text', (column) => column.notNull().references('organisations.id'))
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('queued_at', 'timestamptz', (column) => column.notNull())
      .addColumn('sent_at', 'timestamptz')
      // What makes it the same mail as another: such a one is not made twice.
      .addColumn('occasion', 'text', (column) => column.unique())
      .addColumn('parent', 'text', (column) => column.references('parents.id').onDelete('cascade'))
      .addColumn('staff', 'text', (column) => column.references('staff.id').onDelete('cascade'))
      .addColumn('concern', 'text', (column) => column.references('concerns.id').onDelete('cascade'))
      .addColumn('policy', 'text')
      .addColumn('policy_version', 'text')
      .addColumn('page', 'text')
      .addColumn('expires_at', 'timestamptz')
      .execute();
    await db.schema.createIndex('mails_organisation').on('mails').columns(['organisation', 'queued_at', 'id']).execute();
    for (const column of ['parent', 'staff', 'concern']) await db.schema.createIndex(`mails_${column}`).on('mails').column(column).execute();

    await db.schema
      .alterTable('concern_events')
      .addColumn('by', 'text', (column) => column.notNull().defaultTo('parent'))
      .addColumn('mail', 'text', (column) => column.references('mails.id').onDelete('set null'))
      .execute();
    await db.schema.createIndex('concern_events_mail').on('concern_events').column('mail').execute();

    // A reminder brings a link of its own, since the token of the one before is not kept; both work.
    await db.schema.alterTable('invitations').dropConstraint('invitations_one_each').execute();
    await db.schema
      .alterTable('invitations')
      .addColumn('mail', 'text', (column) => column.references('mails.id').onDelete('set null'))
      .execute();
    await db.schema.createIndex('invitations_parent').on('invitations').columns(['parent', 'policy']).execute();
    await db.schema.createIndex('invitations_mail').on('invitations').column('mail').execute();

    await db.schema
      .createTable('mail_settings')
      .addColumn('organisation', 'text', (column) => column.primaryKey().references('organisations.id'))
      .addColumn('settings', 'jsonb', (column) => column.notNull())
      .execute();
  },
};
