import { readFile, rename, writeFile } from 'node:fs/promises';
import * as z from 'zod';
import { operator, recordEvent } from '../audit/record-event.ts';
import { eraseSubjects, listErasures, subjectsIn, type ErasedSubject } from '../db/erasures.ts';
import { listOrganisationIds } from '../db/organisations.ts';
import type { Database, DatabaseTransaction } from '../db/schema.ts';
import { StartError } from '../start-error.ts';

/** The name of its file in the data folder. */
export const ERASURES = 'erasures.ndjson';

const lineSchema = z.strictObject({ organisation: z.string(), kind: z.string(), subject: z.string() });

/**
 * What was erased, as JSON, one a line; ids only. Nothing where there is no such file.
 * @throws {@link StartError} for what is no such list
 */
export async function readErasureList(file: string): Promise<ErasedSubject[]> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '';
    throw error;
  });
  try {
    return text.split('\n').flatMap((line) => (line === '' ? [] : [lineSchema.parse(JSON.parse(line))]));
  } catch (cause) {
    throw new StartError(`${file} is not a list of erasures.`, { cause });
  }
}

const toLine = ({ organisation, kind, subject }: ErasedSubject) => JSON.stringify({ organisation, kind, subject }) + '\n';

/** Keeps the list of a database beside it, where no restore of that reaches: what stands there is only ever added to. */
export async function saveErasureList(db: Database, file: string): Promise<void> {
  const lines = new Set([...(await readErasureList(file)), ...(await listErasures(db))].map(toLine));
  await writeFile(file + '.new', [...lines], { mode: 0o600, flush: true });
  await rename(file + '.new', file);
}

/** Erases again what was erased after a backup was made, before anybody sees what was restored from it. */
export async function replayErasures(db: DatabaseTransaction, erased: readonly ErasedSubject[], now: Date): Promise<void> {
  const all = [...(await listErasures(db)), ...erased];
  for (const organisation of await listOrganisationIds(db)) {
    const subjects = subjectsIn(all, organisation);
    const count = Object.values(subjects).flat().length;
    if (count === 0) continue;
    await eraseSubjects(db, organisation, subjects, now);
    const event = { action: 'erasures.replayed', subject: { kind: 'organisation', id: organisation }, details: { count } };
    await recordEvent(db, organisation, operator, event, now);
  }
}
