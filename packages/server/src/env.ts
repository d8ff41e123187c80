import * as z from 'zod';
import { StartError } from './start-error.ts';

const list = (value: string) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text;

/** The environment variables that the server reads. A variable that is set to nothing counts as not set. */
const envSchema = z.object({
  PORT: z.coerce
    .number('must be a number from 0 to 65535')
    .int('must be a whole number')
    .min(0, 'must be a number from 0 to 65535')
    .max(65535, 'must be a number from 0 to 65535')
    .default(8080),
  HOST: z.string().default('127.0.0.1'),
  DATA_DIR: z.string().default('.data'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'must start with postgres:// or postgresql://')
    .optional(),
  SITE_DIR: z.string().optional(),
  POLICY_FILES: z.string().transform(list).default([]),
  ORGANISATION: z
    .string()
    .regex(/^[a-z0-9][a-z0-9-]{0,62}$/, 'must be lower-case letters, digits and hyphens')
    .default('school'),
  ORGANISATION_NAME: z.string().max(300, 'must be at most 300 characters').optional(),
  ALLOWED_ORIGINS: z
    .string()
    .transform(list)
    .refine((origins) => origins.every(isOrigin), 'must be exact origins such as https://www.school.example, separated by commas')
    .default([]),
  HSTS: z
    .enum(['true', 'false'], 'must be true or false')
    .default('false')
    .transform((value) => value === 'true'),
});
export type ServerEnv = z.infer<typeof envSchema>;

/**
 * Reads the server's settings from environment variables.
 * @throws {@link StartError} with a line for every variable that is wrong; values are not shown, they may hold a password
 */
export function readEnv(env: Readonly<Record<string, string | undefined>>): ServerEnv {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = envSchema.safeParse(set);
  if (result.success) return result.data;
  throw new StartError(result.error.issues.map(({ path, message }) => `The environment variable ${String(path[0])} ${message}.`).join('\n'));
}
