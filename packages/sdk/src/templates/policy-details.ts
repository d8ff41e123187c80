import * as z from 'zod/mini';
import {
  contactSchema,
  controlSchema,
  idSchema,
  languageSchema,
  organisationSchema,
  partialDateSchema,
  periodSchema,
  privacyNoticeSchema,
  respondWithinSchema,
  schoolCalendarSchema,
  termsSchema,
  textSchema,
  versionSchema,
} from '../model/index.ts';

/** What a template cannot know: who the school is, whom to reach there, and what it promises. */
export const policyDetailsSchema = z.strictObject({
  /** `kind` is the template's own where it is left out. */
  organisation: z.object({ name: organisationSchema.shape.name, kind: z.optional(organisationSchema.shape.kind) }),
  version: versionSchema,
  /** @default "parents-social-media" */
  id: z.optional(idSchema),
  /** Which English; the templates are written in no other language. @default "en-GB" */
  language: z.optional(languageSchema),
  /** In place of the template's own. */
  title: z.optional(textSchema(300)),
  /** Decides which laws the code names and who oversees a school. @default "england" */
  nation: z.optional(z.enum(['england', 'wales', 'scotland', 'northern-ireland'])),
  terms: z.optional(termsSchema),
  issued: z.optional(partialDateSchema),
  review: z.object({ every: periodSchema, next: partialDateSchema, by: z.optional(textSchema(200)) }),
  control: z.optional(controlSchema),
  /** How to reach whoever deals with each step, by the step's id; `role` only where the template's word does not fit. */
  contacts: z.optional(z.record(idSchema, z.object({ ...contactSchema.shape, role: z.optional(contactSchema.shape.role) }))),
  /** By when somebody answers at each step, by the step's id. A step without a promise gets none. */
  respondWithin: z.optional(z.record(idSchema, respondWithinSchema)),
  calendar: z.optional(schoolCalendarSchema),
  /** Needed for whatever collects personal data: without it no step offers a form, and a template with a declaration is refused. */
  privacy: z.optional(privacyNoticeSchema),
  /** What a values-led school stands for. @default kindness, honesty and respect */
  values: z.optional(z.array(textSchema(60)).check(z.minLength(1), z.maxLength(12))),
});
export type PolicyDetails = z.infer<typeof policyDetailsSchema>;
