import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import type { KeySet } from '@schoolgate/sdk/model';
import { issueAuditHead, readAuditHead } from '../audit/audit-head.ts';
import { operator } from '../audit/record-event.ts';
import { verifyAudit } from '../audit/verify-audit.ts';
import { listOrganisationIds } from '../db/organisations.ts';
import { listPublicKeys, sharePublicKeys } from '../db/signing-keys.ts';
import { StartError } from '../start-error.ts';
import { openKeys, withData } from './with-data.ts';

interface AuditOptions {
  readonly organisation?: string;
  readonly head?: string;
}

/** @throws {@link StartError} where there is none of this name */
const chosen = async (db: Parameters<typeof listOrganisationIds>[0], organisation: string | undefined): Promise<string[]> => {
  const all = await listOrganisationIds(db);
  if (organisation !== undefined && !all.includes(organisation)) throw new StartError('There is no such organisation.');
  return organisation === undefined ? all : [organisation];
};

/** One head a line, as `audit head` prints them. */
async function readHeads(file: string | undefined, keys: KeySet) {
  if (file === undefined) return [];
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new StartError(`${file} cannot be read.`, { cause });
  });
  const lines = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line: line.trim(), number: index + 1 }]));
  if (lines.length === 0) throw new StartError(`There is no head in ${file}.`);
  return Promise.all(
    lines.map(({ line, number }) =>
      readAuditHead(line, keys).catch((cause: unknown) => {
        throw new StartError(`Line ${number} of ${file} is not a head that a key of this server signed.`, { cause });
      }),
    ),
  );
}

const verify = ({ organisation, head }: AuditOptions) =>
  withData(async (db, env) => {
    const heads = await readHeads(head, await listPublicKeys(db, (await openKeys(env)).publicKeys));
    for (const id of await chosen(db, organisation)) {
      const anchors = heads.filter((anchor) => anchor.organisation === id);
      const { entries, faults } = await verifyAudit(db, id, anchors);
      if (faults.length > 0) process.exitCode = 1;
      process.stdout.write(
        faults.length === 0
          ? `${id}: ${entries} entries, all as they were written${anchors.length === 0 ? '' : `; kept heads among them: ${anchors.length}`}.\n`
          : `${id}: the audit log is not as it was written.\n${faults.map((fault) => `  ${fault}\n`).join('')}`,
      );
    }
  });

const printHeads = ({ organisation }: AuditOptions) =>
  withData(async (db, env) => {
    const keys = await openKeys(env);
    const now = new Date();
    await sharePublicKeys(db, keys, now);
    for (const id of await chosen(db, organisation)) process.stdout.write((await issueAuditHead(db, keys, id, operator, now)) + '\n');
  });

export function addAuditCommand(program: Command): void {
  const audit = program.command('audit').description('the log of what was done; with the database in DATA_DIR, stop the server first');
  audit
    .command('verify')
    .description('find every change, deletion or reordering; ends with 1 where there is any')
    .option('--organisation <slug>', 'whose log (default: everybody’s)')
    .option('--head <file>', 'heads that were kept elsewhere, one a line: a log cut short or written anew is found up to there')
    .action(verify);
  audit
    .command('head')
    .description('print where each log stands, signed, one a line: keep it where nobody who runs this server can change it')
    .option('--organisation <slug>', 'whose log (default: everybody’s)')
    .action(printHeads);
}
