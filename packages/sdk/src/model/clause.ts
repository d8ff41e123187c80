import * as z from 'zod/mini';
import { idSchema, textSchema, webAddressSchema, wholeNumberSchema } from './text.ts';

/** What a clause is, so that views can ask for "what must I not do?" without a second copy of the text. */
export const clauseKinds = [
  'statement',
  'definition',
  'expectation',
  'prohibition',
  'permission',
  'right',
  'consequence',
  'procedure',
  'legislation',
  'guidance',
  'policy',
  'review',
] as const;
export const clauseKindSchema = z.enum(clauseKinds);
export type ClauseKind = z.infer<typeof clauseKindSchema>;

/** Whom a clause binds; a clause that does not say binds parents. */
export const partySchema = z.enum(['parent', 'school', 'pupil', 'staff', 'governor', 'group-admin']);
export type Party = z.infer<typeof partySchema>;

export const topicSchema = z.enum(['social-media', 'messaging', 'email', 'photography', 'contact', 'in-person', 'general']);
export type Topic = z.infer<typeof topicSchema>;

/** Something outside the clause that its text names: a law, another policy of the school, a section of this one. */
export const referenceSchema = z.object({
  to: z.enum(['legislation', 'policy', 'section']),
  title: textSchema(500),
  year: z.optional(wholeNumberSchema(1200, 2200)),
  section: z.optional(textSchema(200)),
  url: z.optional(webAddressSchema),
});
export type Reference = z.infer<typeof referenceSchema>;

const lineSchema = wholeNumberSchema(1, Number.MAX_SAFE_INTEGER);

/** Line numbers in the imported document, from 1, both ends included. Not part of any digest. */
export const sourceSchema = z.object({ from: lineSchema, to: lineSchema });

/** Who wrote a clause or a node: the trust, the school, or this project's own defaults. */
export const originSchema = z.enum(['trust', 'school', 'default']);
export type Origin = z.infer<typeof originSchema>;

export { MAXIMUM_DEPTH } from './depth.ts';

/** One statement of a policy, in document order, and what kind of statement it is. */
export const clauseSchema = z.object({
  id: idSchema,
  kind: clauseKindSchema,
  text: textSchema(20_000),
  /** The number as printed ("2.3", "b"): people cite it. */
  number: z.optional(textSchema(40)),
  heading: z.optional(textSchema(500)),
  /** A lead-in ("will not tolerate any of the following:") is the parent; its items are here, each with its own kind. */
  get clauses(): z.ZodMiniOptional<z.ZodMiniArray<typeof clauseSchema>> {
    return z.optional(z.array(clauseSchema).check(z.maxLength(1000)));
  },
  party: z.optional(partySchema),
  topic: z.optional(topicSchema),
  refs: z.optional(z.array(referenceSchema).check(z.maxLength(50))),
  origin: z.optional(originSchema),
  source: z.optional(sourceSchema),
});
export type Clause = z.infer<typeof clauseSchema>;
