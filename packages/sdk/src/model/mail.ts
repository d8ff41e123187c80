import * as z from 'zod/mini';
import { instantSchema } from './dates.ts';
import { idSchema, textSchema, webAddressSchema } from './text.ts';

/**
 * `not-sent`: the server has no mail settings. `failed`: the mail server refused it, or could not be reached for days.
 * `no-address`: the roll has none for this parent, who needs a letter. `not-needed`: by the time it would have gone, there was no reason left.
 */
export const mailStateSchema = z.enum(['waiting', 'sent', 'not-sent', 'failed', 'no-address', 'not-needed']);
export type MailState = z.infer<typeof mailStateSchema>;

/** What each kind of mail may say: in its text, `{link}` stands for the link. Those in `needs` must be there. */
export const mailKinds = {
  invitation: { placeholders: ['school', 'parent', 'policy', 'link', 'until'], needs: ['link'] },
  reminder: { placeholders: ['school', 'parent', 'policy', 'link', 'until'], needs: ['link'] },
  'reply-notice': { placeholders: ['school', 'reference', 'link'], needs: [] },
  'concern-notice': { placeholders: ['school', 'link'], needs: [] },
  'overdue-notice': { placeholders: ['school', 'link'], needs: [] },
  'nobody-answers': { placeholders: ['school', 'role', 'link'], needs: [] },
  'review-reminder': { placeholders: ['school', 'policy', 'date', 'link'], needs: [] },
} as const satisfies Record<string, { placeholders: readonly string[]; needs: readonly string[] }>;
export type MailKind = keyof typeof mailKinds;
export const mailKindSchema = z.enum(Object.keys(mailKinds) as [MailKind, ...MailKind[]]);

/** Plain text. The subject is one line. */
export const mailTemplateSchema = z.strictObject({
  subject: textSchema(150).check(z.regex(/^[^\p{Cc}]*$/u)),
  text: textSchema(5000),
});
export type MailTemplate = z.infer<typeof mailTemplateSchema>;

/** What a school decides about its mail. A kind without a template of the school's own uses the server's. */
export const mailSettingsSchema = z.strictObject({
  /** After how many days without an answer an invitation is repeated, twice at most; 0 for never. */
  remindAfterDays: z.int().check(z.gte(0), z.lte(90)),
  /** Where parents read answers to their concerns. */
  concernPage: z.optional(webAddressSchema),
  /** Where staff work. */
  officePage: z.optional(webAddressSchema),
  templates: z.partialRecord(mailKindSchema, mailTemplateSchema),
});
export type MailSettings = z.infer<typeof mailSettingsSchema>;

/** The settings, with every text as it is used now, and whether this server sends mail at all. */
export const mailSettingsAnswerSchema = z.object({
  ...mailSettingsSchema.shape,
  sends: z.boolean(),
  used: z.record(mailKindSchema, z.object({ ...mailTemplateSchema.shape, placeholders: z.array(z.string()) })),
});
export type MailSettingsAnswer = z.infer<typeof mailSettingsAnswerSchema>;

/** A mail to a parent about a policy. Its text is not kept. */
export const mailSchema = z.object({
  id: idSchema,
  kind: mailKindSchema,
  state: mailStateSchema,
  parent: idSchema,
  policy: idSchema,
  queuedAt: instantSchema,
  sentAt: z.optional(instantSchema),
});
export type Mail = z.infer<typeof mailSchema>;
export const mailPageSchema = z.object({ items: z.array(mailSchema), next: z.optional(idSchema) });
export type MailPage = z.infer<typeof mailPageSchema>;
