import { Migrator } from 'kysely/migration';
import { initial } from './migrations/0001-initial.ts';
import { staffAndDrafts } from './migrations/0002-staff-and-drafts.ts';
import { roll } from './migrations/0003-roll.ts';
import { concernsAndMail } from './migrations/0004-concerns-and-mail.ts';
import { audit } from './migrations/0005-audit.ts';
import { privacy } from './migrations/0006-privacy.ts';
import { scale } from './migrations/0008-scale.ts';
import { challenges } from './migrations/0009-challenges.ts';
import { registerStates } from './migrations/0010-register-states.ts';
import { registerPages } from './migrations/0011-register-pages.ts';
import { StartError } from '../start-error.ts';
import type { Database } from './schema.ts';

/** In the order of their numbers; one that has been released is never changed, only followed by another. */
const migrations = {
  '0001-initial': initial,
  '0002-staff-and-drafts': staffAndDrafts,
  '0003-roll': roll,
  '0004-concerns-and-mail': concernsAndMail,
  '0005-audit': audit,
  '0006-privacy': privacy,
  '0008-scale': scale,
  '0009-challenges': challenges,
  '0010-register-states': registerStates,
  '0011-register-pages': registerPages,
};

export const isKnownMigration = (name: string): boolean => Object.hasOwn(migrations, name);

/**
 * Brings the tables up to date. Several processes may do this at once: one works, the others wait.
 * @param last the migration to stop after, for what an earlier release has written
 */
export async function migrate(db: Database, last?: string): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve(migrations) } });
  const { error } = await (last === undefined ? migrator.migrateToLatest() : migrator.migrateTo(last));
  if (error instanceof Error && /previously executed migration \S+ is missing/.test(error.message))
    throw new StartError('A newer version of this program has been at work on this database. Start that one, or restore a backup made before it.', {
      cause: error,
    });
  if (error) throw error instanceof Error ? error : new Error('The database could not be brought up to date.', { cause: error });
}
