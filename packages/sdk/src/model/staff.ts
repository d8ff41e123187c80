import * as z from 'zod/mini';
import { roleListSchema } from './access.ts';
import { instantSchema } from './dates.ts';
import { organisationSummarySchema } from './organisation.ts';
import { emailSchema, idSchema, textSchema } from './text.ts';

const contactKeysSchema = z.array(idSchema).check(z.maxLength(20));

/** Somebody who works for an organisation. They sign in at the school's own provider, known there by this address. */
export const staffRequestSchema = z.strictObject({
  name: textSchema(200),
  email: emailSchema,
  roles: roleListSchema,
  /** Keys of the pathway's contacts: who of them this person is. Concerns for them come here, and those about them are kept from them. */
  contacts: z.optional(contactKeysSchema),
});
export type StaffRequest = z.infer<typeof staffRequestSchema>;
export const staffChangeSchema = z.strictObject({ name: textSchema(200), roles: roleListSchema, contacts: z.optional(contactKeysSchema) });
export type StaffChange = z.infer<typeof staffChangeSchema>;
export const staffMemberSchema = z.object({ id: idSchema, ...staffRequestSchema.shape });
export type StaffMember = z.infer<typeof staffMemberSchema>;
export const staffListSchema = z.object({ items: z.array(staffMemberSchema) });

/** What the bearer of a setup link sends to become the first administrator. */
export const setupRequestSchema = z.strictObject({ token: z.string().check(z.maxLength(200)), name: textSchema(200), email: emailSchema });
export type SetupRequest = z.infer<typeof setupRequestSchema>;

/** A key for a program that works for an organisation, such as the school's own information system. */
export const apiKeyRequestSchema = z.strictObject({ name: textSchema(200), roles: roleListSchema, expiresAt: z.optional(instantSchema) });
export type ApiKeyRequest = z.infer<typeof apiKeyRequestSchema>;
export const apiKeySchema = z.object({
  id: idSchema,
  /** How the key begins, so that people can tell which one it is. */
  prefix: z.string(),
  ...apiKeyRequestSchema.shape,
  createdAt: instantSchema,
});
export type ApiKey = z.infer<typeof apiKeySchema>;
export const apiKeyListSchema = z.object({ items: z.array(apiKeySchema) });
/** The only answer that holds the key itself: it is stored hashed. */
export const apiKeyCreatedSchema = z.object({ ...apiKeySchema.shape, key: z.string() });
export type ApiKeyCreated = z.infer<typeof apiKeyCreatedSchema>;

/** Who is signed in, and what they are where. */
export const sessionSchema = z.object({
  organisations: z.array(z.object({ ...organisationSummarySchema.shape, roles: roleListSchema })),
});
export type Session = z.infer<typeof sessionSchema>;
