import { emailSchema, webOriginSchema } from '@schoolgate/sdk/model';
import * as z from 'zod';
import { StartError } from './start-error.ts';

const list = (value: string) =>
  value
    .split(',')
    .map((item) => item.trim())
    .filter((item) => item !== '');

const isOrigin = (text: string) => webOriginSchema.safeParse(text).success;
const origins = z
  .string()
  .transform(list)
  .refine((all) => all.every(isOrigin), 'must be exact origins such as https://www.school.example, separated by commas')
  .default([]);
const flag = z
  .enum(['true', 'false'], 'must be true or false')
  .default('false')
  .transform((value) => value === 'true');

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
  ALLOWED_ORIGINS: origins,
  FRAME_ANCESTORS: origins,
  HSTS: flag,
  PUBLIC_URL: z.string().refine(isOrigin, 'must be an origin such as https://gate.example, without anything after the host').optional(),
  OIDC_ISSUER: z.url({ protocol: /^https?$/, error: 'must be an address that starts with https:// or http://' }).optional(),
  OIDC_CLIENT_ID: z.string().optional(),
  OIDC_CLIENT_SECRET: z.string().optional(),
  SIGNING_KEY: z.string().optional(),
  SMTP_URL: z
    .string()
    .refine((url) => URL.canParse(url) && /^smtps?:$/.test(new URL(url).protocol), 'must be an address such as smtps://user:password@mail.example')
    .optional(),
  MAIL_FROM: z
    .string()
    .refine((address) => emailSchema.safeParse(address).success, 'must be an address such as office@school.example')
    .optional(),
  TRUSTED_PROXIES: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(0, 'must not be negative')
    .max(10, 'must be at most 10')
    .default(0),
  LIMIT_FACTOR: z.coerce.number('must be a number').positive('must be more than 0').default(1),
  CHALLENGE_STEPS: z.coerce
    .number('must be a number')
    .int('must be a whole number')
    .min(0, 'must not be negative')
    .max(100_000, 'must be at most 100000')
    .default(100),
  LOCK_STALE_SECONDS: z.coerce.number('must be a number').min(2, 'must be at least 2').max(600, 'must be at most 600').default(10),
});
export type ServerEnv = z.infer<typeof envSchema>;

/** Signing in and mail need all of their settings: the provider sends people back to an address, and so do links in mails. */
function checkTogether(env: ServerEnv): ServerEnv {
  const missing = (['OIDC_CLIENT_ID', 'PUBLIC_URL'] as const).filter((name) => env[name] === undefined);
  if (env.OIDC_ISSUER !== undefined && missing.length > 0) throw new StartError(`With OIDC_ISSUER, ${missing.join(' and ')} must be set too.`);
  if (env.SMTP_URL !== undefined) {
    const lacking = (['MAIL_FROM', 'PUBLIC_URL'] as const).filter((name) => env[name] === undefined);
    if (lacking.length > 0) throw new StartError(`With SMTP_URL, ${lacking.join(' and ')} must be set too.`);
  }
  return env;
}

/**
 * Reads the server's settings from environment variables.
 * @throws {@link StartError} with a line for every variable that is wrong; values are not shown, they may hold a password
 */
export function readEnv(env: Readonly<Record<string, string | undefined>>): ServerEnv {
  const set = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value !== ''));
  const result = envSchema.safeParse(set);
  if (result.success) return checkTogether(result.data);
  throw new StartError(result.error.issues.map(({ path, message }) => `The environment variable ${String(path[0])} ${message}.`).join('\n'));
}
