import * as z from 'zod/mini';
import { instantSchema } from './dates.ts';
import { organisationSchema } from './policy.ts';
import { textSchema } from './text.ts';

/** What stands for an organisation in addresses: lower-case letters, digits and hyphens. */
export const slugSchema = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,62}$/));

/** An exact origin, such as `https://www.school.example`: scheme, host and port, no wildcard, and nothing after them. */
export const webOriginSchema = z.string().check(
  z.maxLength(300),
  z.regex(/^https?:\/\/([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d+)?$/),
  z.refine((text) => URL.canParse(text) && new URL(text).origin === text),
);

/** What an organisation decides about itself on the server. */
export const organisationSettingsSchema = z.strictObject({
  name: textSchema(300),
  /** Websites beside the server's own whose pages may send declarations and concerns. */
  allowedOrigins: z.array(webOriginSchema).check(z.maxLength(50)),
  /** Websites that may show the server's pages of this organisation in a frame. */
  frameAncestors: z.array(webOriginSchema).check(z.maxLength(50)),
});
export type OrganisationSettings = z.infer<typeof organisationSettingsSchema>;

/** An organisation as its trust, its association or its own staff see it. */
export const organisationSummarySchema = z.object({ id: slugSchema, ...organisationSchema.shape });
export type OrganisationSummary = z.infer<typeof organisationSummarySchema>;
export const organisationListSchema = z.object({ items: z.array(organisationSummarySchema) });

/** A school to be run by a trust, or a member to be listed by an association. */
export const memberRequestSchema = z.strictObject({ id: slugSchema, ...organisationSchema.shape });
export type MemberRequest = z.infer<typeof memberRequestSchema>;

/** A link by which an organisation's first administrator comes in: single use; the token is shown only once. */
export const setupLinkSchema = z.object({ token: z.string(), expiresAt: instantSchema });
export type SetupLink = z.infer<typeof setupLinkSchema>;
export const memberCreatedSchema = z.object({ organisation: organisationSummarySchema, setup: setupLinkSchema });
export type MemberCreated = z.infer<typeof memberCreatedSchema>;
