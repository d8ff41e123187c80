import * as z from 'zod/mini';
import { clauseSchema } from './clause.ts';
import { partialDateSchema } from './dates.ts';
import { contactSchema, pathwayNodeSchema, schoolCalendarSchema } from './pathway.ts';
import {
  controlSchema,
  declarationFormSchema,
  letterSchema,
  organisationSchema,
  privacyNoticeSchema,
  reviewSchema,
  sectionSchema,
  termsSchema,
  translationSchema,
} from './policy.ts';
import { idSchema, languageSchema, textSchema, versionSchema } from './text.ts';

/** A clause that the school adds, and where. */
export const addedClauseSchema = z.strictObject({
  /** The id of the trust's (or an added) section or clause that it goes into. */
  in: idSchema,
  /** The id of the clause there that it follows. Absent: it comes last. */
  after: z.optional(idSchema),
  clause: clauseSchema,
});

/** A section that the school adds, and where. */
export const addedSectionSchema = z.strictObject({
  /** The id of the section that it follows. Absent: it comes last. */
  after: z.optional(idSchema),
  section: sectionSchema,
});

/**
 * What a school adds to its trust's policy to make it its own. It adds and fills in; nothing in it can remove or reword what
 * the trust wrote, and fields that would are refused.
 */
export const overlaySchema = z.strictObject({
  schemaVersion: z.literal(1),
  /** The trust's policy. Where the version is given, no other is accepted. */
  extends: z.strictObject({ id: idSchema, version: z.optional(versionSchema) }),
  /** Of the school's policy: stable across versions. */
  id: idSchema,
  version: versionSchema,
  organisation: organisationSchema,
  title: z.optional(textSchema(300)),
  terms: z.optional(termsSchema),
  issued: z.optional(partialDateSchema),
  review: z.optional(reviewSchema),
  control: z.optional(controlSchema),
  sections: z.optional(z.array(addedSectionSchema).check(z.maxLength(100))),
  clauses: z.optional(z.array(addedClauseSchema).check(z.maxLength(500))),
  declaration: z.optional(declarationFormSchema),
  letter: z.optional(letterSchema),
  privacy: z.optional(privacyNoticeSchema),
  /** Names and numbers for the trust's roles, and further ones. What is given here goes before what the trust gave. */
  contacts: z.optional(z.record(idSchema, contactSchema)),
  /** Further steps, and where to start so that all of the trust's can still be reached. */
  pathway: z.optional(z.strictObject({ start: z.optional(idSchema), nodes: z.record(idSchema, pathwayNodeSchema) })),
  calendar: z.optional(schoolCalendarSchema),
  /** Texts for what the school added. */
  translations: z.optional(z.record(languageSchema, translationSchema)),
});
export type Overlay = z.infer<typeof overlaySchema>;
