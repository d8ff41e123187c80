import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import { restoreBackup } from '../backup/restore-backup.ts';
import { writeBackup } from '../backup/write-backup.ts';
import { readEnv, type ServerEnv } from '../env.ts';
import { ERASURES, readErasureList, replayErasures } from '../privacy/erasure-list.ts';
import { StartError } from '../start-error.ts';
import { withData } from './with-data.ts';

const keysFolder = ({ DATA_DIR }: ServerEnv) => join(DATA_DIR, 'keys');

/** The content of the key files, by name. */
async function readKeyFiles(env: ServerEnv): Promise<Record<string, string>> {
  const folder = keysFolder(env);
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.jwk.json'));
  if (names.length === 0) throw new StartError('There are no keys in the data folder to put into the backup.');
  return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(join(folder, name), 'utf8')] as const)));
}

/** A key that is there already stays. */
async function writeKeyFiles(env: ServerEnv, keys: Readonly<Record<string, string>>): Promise<void> {
  await mkdir(keysFolder(env), { recursive: true, mode: 0o700 });
  for (const [name, content] of Object.entries(keys))
    await writeFile(join(keysFolder(env), name), content, { mode: 0o600, flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
}

async function backup(file: string, { withKeys }: { withKeys?: boolean }): Promise<void> {
  const keys = withKeys ? await readKeyFiles(readEnv(process.env)) : undefined;
  await withData((db) => writeBackup(db, file, new Date(), keys));
  process.stdout.write('Backed up. The file holds names of parents and children: keep it encrypted, and elsewhere.\n');
}

async function restore(file: string, { erasures }: { erasures?: string }): Promise<void> {
  await withData(
    async (db, env) => {
      const erased = await readErasureList(erasures ?? join(env.DATA_DIR, ERASURES));
      const now = new Date();
      const { madeAt, keys } = await restoreBackup(db, file, now, (transaction) => replayErasures(transaction, erased, now));
      if (keys) await writeKeyFiles(env, keys);
      process.stdout.write(`Restored as it was at ${madeAt}.\n`);
    },
    () => Promise.resolve(), // it must be as empty as it is
  );
}

export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .description('write everything into one file; with the database in DATA_DIR, stop the server first')
    .argument('<file>', 'a new file')
    .option('--with-keys', 'also the signing keys: whoever has them can sign in the school’s name')
    .action(backup);
  program
    .command('restore')
    .description('fill an empty database from a backup, whichever kind of database it came from')
    .argument('<file>', 'as written by backup')
    .option('--erasures <file>', 'what was erased since, to be erased again (default: erasures.ndjson in DATA_DIR)')
    .action(restore);
}
