import type { Command } from 'commander';
import { applyRetention } from '../privacy/retention.ts';
import { withData } from './with-data.ts';

const retain = () =>
  withData(async (db) => {
    for (const [id, { erased, held }] of await applyRetention(db, new Date())) {
      const counts = Object.entries(erased).map(([kind, count]) => `${count} ${kind}`);
      process.stdout.write(`${id}: erased ${counts.join(', ')}; kept by a legal hold: ${held}.\n`);
    }
  });

export function addRetainCommand(program: Command): void {
  program
    .command('retain')
    .description('erase now what each school keeps no longer, as the server does every night; with the database in DATA_DIR, stop the server first')
    .action(retain);
}
