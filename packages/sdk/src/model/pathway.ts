import * as z from 'zod/mini';
import { originSchema } from './clause.ts';
import { dateSchema, partialDateSchema } from './dates.ts';
import { emailSchema, idSchema, phoneSchema, textSchema, webAddressSchema, wholeNumberSchema } from './text.ts';

/** How a stage may be used: the ways a school offers, in its order. */
export const channelSchema = z.enum(['in-person', 'phone', 'email', 'form', 'letter']);
export type Channel = z.infer<typeof channelSchema>;

/** Somebody (or somewhere) a parent can reach, by role. */
export const contactSchema = z.object({
  role: textSchema(200),
  name: z.optional(textSchema(200)),
  email: z.optional(emailSchema),
  phone: z.optional(phoneSchema),
  url: z.optional(webAddressSchema),
  hours: z.optional(textSchema(200)),
});
export type Contact = z.infer<typeof contactSchema>;

export const respondWithinSchema = z.object({
  amount: wholeNumberSchema(1, 365),
  unit: z.enum(['school-days', 'working-days', 'days']),
});
export type RespondWithin = z.infer<typeof respondWithinSchema>;

const nodeIdSchema = idSchema;

/** A question with a few answers, each leading to another node. Never asks for free text. */
export const questionNodeSchema = z.object({
  kind: z.literal('question'),
  text: textSchema(500),
  hint: z.optional(textSchema(1000)),
  options: z
    .array(
      z.object({
        label: textSchema(200),
        hint: z.optional(textSchema(500)),
        to: nodeIdSchema,
        /** A key of `contacts`: the person whom a concern with this answer is about, and who must not be the one to deal with it. */
        about: z.optional(idSchema),
      }),
    )
    .check(z.minLength(1), z.maxLength(20)),
  origin: z.optional(originSchema),
});

/** A stage of the school's own procedure: whom to talk to, how, what to bring, and what the school promises. */
export const stageNodeSchema = z.object({
  kind: z.literal('stage'),
  title: textSchema(200),
  /** A key of `contacts`. */
  contact: idSchema,
  /** Empty where the school's document does not say how. */
  channels: z.array(channelSchema).check(z.maxLength(5)),
  bring: z.optional(z.array(textSchema(500)).check(z.maxLength(20))),
  respondWithin: z.optional(respondWithinSchema),
  promise: z.optional(textSchema(1000)),
  /** The stage that follows while the concern is unresolved. */
  next: z.optional(nodeIdSchema),
  /** The clauses (of kind `procedure`) whose words this stage follows: the text stands once, in the policy. */
  clauses: z.optional(z.array(idSchema).check(z.maxLength(50))),
  origin: z.optional(originSchema),
});

/** A route outside the school's procedure: emergency, safeguarding, data protection, the police. */
export const elsewhereNodeSchema = z.object({
  kind: z.literal('elsewhere'),
  title: textSchema(200),
  text: z.optional(textSchema(2000)),
  /** A key of `contacts`. */
  contact: idSchema,
  /** True where waiting could do harm: shown first, and one step away from every screen. */
  urgent: z.optional(z.boolean()),
  /** Where to go on for what is not urgent after all, or for a concern beside it. */
  next: z.optional(nodeIdSchema),
  /** The day on which the facts were last checked. */
  checkedOn: partialDateSchema,
  origin: z.optional(originSchema),
});

/** Not `z.discriminatedUnion()`, which weighs half a kilobyte: `parseDocument` finds the kind that was meant by itself. */
export const pathwayNodeSchema = z.union([questionNodeSchema, stageNodeSchema, elsewhereNodeSchema]);
export type PathwayNode = z.infer<typeof pathwayNodeSchema>;
export type QuestionNode = z.infer<typeof questionNodeSchema>;
export type StageNode = z.infer<typeof stageNodeSchema>;
export type ElsewhereNode = z.infer<typeof elsewhereNodeSchema>;

/** The school's own calendar: days count as school days inside a term and outside every closure. */
export const schoolCalendarSchema = z.object({
  timeZone: z.optional(textSchema(60)),
  terms: z.array(z.object({ from: dateSchema, to: dateSchema, name: z.optional(textSchema(100)) })).check(z.maxLength(60)),
  closures: z.optional(z.array(z.object({ from: dateSchema, to: dateSchema, name: z.optional(textSchema(100)) })).check(z.maxLength(200))),
});
export type SchoolCalendar = z.infer<typeof schoolCalendarSchema>;

/** The way to raise a concern: a graph as data, walked by a pure engine. */
export const pathwaySchema = z.object({
  start: nodeIdSchema,
  nodes: z.record(nodeIdSchema, pathwayNodeSchema),
  contacts: z.record(idSchema, contactSchema),
  calendar: z.optional(schoolCalendarSchema),
});
export type Pathway = z.infer<typeof pathwaySchema>;
