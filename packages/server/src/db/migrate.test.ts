import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { StartError } from '../start-error.ts';
import { migrate } from './migrate.ts';
import { openPglite } from './pglite.ts';

test('an older program leaves a newer database alone, and says so', async () => {
  const db = openPglite();
  await migrate(db);
  await sql`insert into kysely_migration (name, timestamp) values ('9999-later', '2027-01-01')`.execute(db);
  await assert.rejects(migrate(db), (error) => error instanceof StartError && error.message.startsWith('A newer version'));
  await db.destroy();
});
