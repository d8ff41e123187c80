import * as z from 'zod';

/**
 * A backup is JSON, one object a line, compressed with gzip. The first line says what it is; then comes `{"table":…}` before
 * the rows of each table, each as `{"row":…}`; the last line counts the rows, so that a file cut short shows.
 */
export const backupHeaderSchema = z.object({
  format: z.literal('schoolgate-backup'),
  version: z.literal(1),
  madeAt: z.iso.datetime(),
  /** Those that had run: the tables are as these left them. */
  migrations: z.array(z.string()),
  /** The content of the files in the keys folder, by name; absent where they were not asked for. */
  keys: z.record(z.string().regex(/^[A-Za-z0-9_-]+\.jwk\.json$/), z.string()).optional(),
});
export type BackupHeader = z.infer<typeof backupHeaderSchema>;

const PREFIX = '{"row":';
/** The text of a row goes in and out as the database wrote it: what was signed and digested keeps its bytes. */
export const rowLine = (text: string): string => `${PREFIX}${text}}`;
export const rowIn = (line: string): string | undefined => (line.startsWith(PREFIX) ? line.slice(PREFIX.length, -1) : undefined);

export const markerSchema = z.union([z.strictObject({ table: z.string() }), z.strictObject({ rows: z.number() })]);
