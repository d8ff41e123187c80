import { sql } from 'kysely';
import type { Database } from '../db/schema.ts';

/** A table of ours, as the database itself describes it. */
export interface TableShape {
  readonly name: string;
  /** It points at itself, so all of its rows must come in at once. */
  readonly pointsAtItself: boolean;
}

/** Kept by the migrations, which run again where a backup is restored, and by the database itself from what is in the other tables. */
const keptByThemselves = /^(kysely_migration|register_states$)/;

/** Every table, those that others point at first. What waits to be done in the background has a schema of its own. */
export async function listTables(db: Database): Promise<TableShape[]> {
  const { rows } = await sql<{ name: string; targets: string[] }>`
    select tables.relname as name, coalesce(json_agg(targets.relname) filter (where targets.relname is not null), '[]') as targets
    from pg_class tables
    left join pg_constraint keys on keys.conrelid = tables.oid and keys.contype = 'f'
    left join pg_class targets on targets.oid = keys.confrelid
    where tables.relkind = 'r' and tables.relnamespace = current_schema()::regnamespace
    group by tables.relname order by tables.relname`.execute(db);
  const waiting = new Map(rows.filter(({ name }) => !keptByThemselves.test(name)).map(({ name, targets }) => [name, new Set(targets)]));
  const ordered: TableShape[] = [];
  while (waiting.size > 0) {
    const free = [...waiting].find(([name, targets]) => [...targets].every((target) => target === name || !waiting.has(target)));
    if (!free) throw new Error('Tables point at each other in a circle.');
    const [name, targets] = free;
    ordered.push({ name, pointsAtItself: targets.has(name) });
    waiting.delete(name);
  }
  return ordered;
}

/** Of those that have run, in their order; none in an empty database. */
export async function listMigrations(db: Database): Promise<string[]> {
  const { rows } = await sql<{ there: boolean }>`select to_regclass('kysely_migration') is not null as there`.execute(db);
  if (rows[0]?.there !== true) return [];
  return (await sql<{ name: string }>`select name from kysely_migration order by name`.execute(db)).rows.map(({ name }) => name);
}
