import * as z from 'zod/mini';
import { clauseSchema } from './clause.ts';
import { partialDateSchema, periodSchema } from './dates.ts';
import { pathwaySchema } from './pathway.ts';
import { idSchema, languageSchema, textSchema, versionSchema, webAddressSchema } from './text.ts';

export const organisationSchema = z.object({
  name: textSchema(300),
  kind: z.enum(['school', 'academy', 'trust', 'association', 'other']),
});
export type Organisation = z.infer<typeof organisationSchema>;

/** The words this school uses for the people and places every policy speaks of. */
export const termsSchema = z.object({
  parents: z.optional(textSchema(100)),
  school: z.optional(textSchema(100)),
  head: z.optional(textSchema(100)),
  office: z.optional(textSchema(100)),
});

export const reviewSchema = z.object({
  every: z.optional(periodSchema),
  next: z.optional(partialDateSchema),
  by: z.optional(textSchema(200)),
});

export const controlSchema = z.object({
  approvedBy: z.optional(textSchema(200)),
  history: z.optional(
    z
      .array(z.object({ version: z.optional(textSchema(100)), date: z.optional(partialDateSchema), change: z.optional(textSchema(2000)) }))
      .check(z.maxLength(200)),
  ),
});

export const sectionSchema = z.object({
  id: idSchema,
  heading: z.optional(textSchema(500)),
  number: z.optional(textSchema(40)),
  clauses: z.array(clauseSchema).check(z.maxLength(2000)),
});
export type Section = z.infer<typeof sectionSchema>;

export const undertakingSchema = z.object({ id: idSchema, text: textSchema(5000) });
export type Undertaking = z.infer<typeof undertakingSchema>;

/** A blank of the declaration form. */
export const declarationFieldSchema = z.object({
  name: idSchema,
  label: textSchema(200),
  type: z.enum(['text', 'email', 'tel', 'date', 'signature']),
  required: z.boolean(),
});
export type DeclarationField = z.infer<typeof declarationFieldSchema>;

/** What parents are asked to sign; absent where the school asks for nothing. */
export const declarationFormSchema = z.object({
  heading: z.optional(textSchema(500)),
  statement: textSchema(10_000),
  /** What the list hangs on ("I will not…"): shown and signed with the items, which alone may say the opposite. */
  leadIn: z.optional(textSchema(2000)),
  undertakings: z.array(undertakingSchema).check(z.maxLength(200)),
  fields: z.array(declarationFieldSchema).check(z.maxLength(50)),
  resign: z.optional(z.enum(['never', 'on-material-change', 'on-any-change', 'yearly'])),
});
export type DeclarationForm = z.infer<typeof declarationFormSchema>;

/** A letter to parents that came with the policy. */
export const letterSchema = z.object({
  date: z.optional(partialDateSchema),
  salutation: z.optional(textSchema(300)),
  subject: z.optional(textSchema(500)),
  body: z.array(clauseSchema).check(z.maxLength(500)),
  signOff: z.optional(textSchema(1000)),
});
export type Letter = z.infer<typeof letterSchema>;

/** Who keeps what parents send, why and how long. Shown before the first field of any form. */
export const privacyNoticeSchema = z.object({
  controller: textSchema(300),
  basis: textSchema(2000),
  retention: textSchema(2000),
  contact: textSchema(300),
  url: z.optional(webAddressSchema),
  /** What is different for concerns, which are kept for another reason and as a rule longer. Without it the same holds for both. */
  concerns: z.optional(z.object({ basis: textSchema(2000), retention: textSchema(2000) })),
});
export type PrivacyNotice = z.infer<typeof privacyNoticeSchema>;

/**
 * The policy in another language: texts by the id of the section (its heading), clause or undertaking they translate. What has no
 * id of its own is called as in a diff: `declaration.statement`, `declaration.field.<name>`; the SDK's `translatePolicy` lists them.
 */
export const translationSchema = z.object({
  title: z.optional(textSchema(300)),
  text: z.record(idSchema, textSchema(20_000)),
});

/**
 * A school's code of conduct as one document: its text in document order, every clause saying what it is.
 * The header holds only what the school's own document says; what it does not say is left out.
 */
export const policySchema = z.object({
  schemaVersion: z.literal(1),
  /** Stable across versions. */
  id: idSchema,
  /** A label, unique within `id`. */
  version: versionSchema,
  language: languageSchema,
  title: z.optional(textSchema(300)),
  organisation: z.optional(organisationSchema),
  terms: z.optional(termsSchema),
  issued: z.optional(partialDateSchema),
  review: z.optional(reviewSchema),
  control: z.optional(controlSchema),
  sections: z.array(sectionSchema).check(z.maxLength(500)),
  declaration: z.optional(declarationFormSchema),
  pathway: z.optional(pathwaySchema),
  letter: z.optional(letterSchema),
  privacy: z.optional(privacyNoticeSchema),
  translations: z.optional(z.record(languageSchema, translationSchema)),
  extends: z.optional(z.object({ id: idSchema, version: versionSchema })),
});
export type Policy = z.infer<typeof policySchema>;
