import * as z from 'zod/mini';
import { instantSchema } from './dates.ts';
import { childSchema, declarationRequestSchema } from './declaration.ts';
import { mailStateSchema } from './mail.ts';
import { idSchema, textSchema, versionSchema, webAddressSchema } from './text.ts';

/** The largest roll that is read, in bytes. */
export const MAXIMUM_ROLL_BYTES = 4_194_304;

/**
 * The whole roll as CSV, one line for each parent of each pupil, with the columns `pupil_id`, `pupil_name`, `class`,
 * `parent_id`, `parent_name`, `parent_email`, `relation` and `contact`: `no` where the school must not contact this parent
 * about this child. It takes the place of the roll before.
 */
export const rollRequestSchema = z.strictObject({
  csv: z.string().check(z.maxLength(MAXIMUM_ROLL_BYTES)),
  /** Only say what would change. */
  trial: z.optional(z.boolean()),
});
export type RollRequest = z.infer<typeof rollRequestSchema>;

export const rollSchema = z.object({
  pupils: z.int(),
  parents: z.int(),
  /** How many relations between a parent and a pupil there are, and in how many of them the school must not contact the parent. */
  relations: z.int(),
  restricted: z.int(),
});
export type Roll = z.infer<typeof rollSchema>;
const changeSchema = z.object({ added: z.int(), left: z.int() });
export const rollReplacedSchema = z.object({ ...rollSchema.shape, changes: z.object({ pupils: changeSchema, parents: changeSchema }) });
export type RollReplaced = z.infer<typeof rollReplacedSchema>;

/**
 * Where a parent on the roll stands with a policy. `due-again`: they answered, and have to be asked anew. `not-asked`: the
 * school must not contact them about any of their children.
 */
export const registerStateSchema = z.enum(['signed', 'declined', 'not-yet', 'due-again', 'not-asked']);
export type RegisterState = z.infer<typeof registerStateSchema>;

/** How many parents are in each state; together, every parent on the roll once. */
export const registerSchema = z.object({
  policy: idSchema,
  parents: z.int(),
  states: z.object({ signed: z.int(), declined: z.int(), 'not-yet': z.int(), 'due-again': z.int(), 'not-asked': z.int() }),
  /** Answers that nobody has matched to the roll yet. */
  unmatched: z.int(),
});
export type Register = z.infer<typeof registerSchema>;

export const registerEntrySchema = z.object({
  parent: idSchema,
  name: textSchema(200),
  /** Those about whom the school may contact this parent. */
  children: z.array(childSchema),
  state: registerStateSchema,
  /** Of their last answer. */
  version: z.optional(versionSchema),
  receivedAt: z.optional(instantSchema),
});
export type RegisterEntry = z.infer<typeof registerEntrySchema>;
/** `next` goes into the query of the call for the next page; absent on the last. */
export const registerPageSchema = z.object({ items: z.array(registerEntrySchema), next: z.optional(idSchema) });
export type RegisterPage = z.infer<typeof registerPageSchema>;

/** The beginnings of words of a name, of a parent or of a child. */
export const registerSearchSchema = z.object({ name: textSchema(200) });
export type RegisterSearch = z.infer<typeof registerSearchSchema>;

/** An answer that nobody has matched to the roll, and the parents of that name. */
export const unmatchedSchema = z.object({
  declaration: idSchema,
  policy: z.object({ id: idSchema, version: versionSchema }),
  outcome: z.enum(['signed', 'declined']),
  receivedAt: instantSchema,
  signer: z.optional(z.string()),
  children: z.array(z.string()),
  /** `sameChild`: a child of that parent has the name of a child in the answer. */
  candidates: z.array(z.object({ parent: idSchema, name: textSchema(200), children: z.array(childSchema), sameChild: z.boolean() })),
});
export type Unmatched = z.infer<typeof unmatchedSchema>;
export const unmatchedPageSchema = z.object({ items: z.array(unmatchedSchema), next: z.optional(idSchema) });
export type UnmatchedPage = z.infer<typeof unmatchedPageSchema>;

/** The office's word on an answer: whose it is, or why it is nobody's on the roll. */
export const matchRequestSchema = z.union([
  z.strictObject({ parent: idSchema }),
  z.strictObject({ setAside: z.enum(['not-on-roll', 'duplicate', 'not-genuine']) }),
]);
export type MatchRequest = z.infer<typeof matchRequestSchema>;

/** What a parent gave on paper or by word of mouth, as the office enters it. */
export const recordedDeclarationRequestSchema = z.strictObject({
  /** On the roll. */
  parent: idSchema,
  declaration: z.extend(declarationRequestSchema, { method: z.enum(['paper', 'verbal']) }),
});
export type RecordedDeclarationRequest = z.infer<typeof recordedDeclarationRequestSchema>;

export const MAXIMUM_INVITATIONS = 200;
export const invitationsRequestSchema = z.strictObject({
  policy: idSchema,
  /** The page where the declaration can be made; the token is added as its fragment, which browsers send nowhere. */
  page: webAddressSchema,
  parents: z.array(idSchema).check(z.minLength(1), z.maxLength(MAXIMUM_INVITATIONS)),
  expiresAt: instantSchema,
  /** Give each link as a QR code too, for a printed letter. */
  qr: z.optional(z.boolean()),
});
export type InvitationsRequest = z.infer<typeof invitationsRequestSchema>;

/** The only answer that holds the links: the tokens are stored hashed. `qr` is an SVG image. */
export const invitationsCreatedSchema = z.object({
  items: z.array(z.object({ id: idSchema, parent: idSchema, name: textSchema(200), link: z.string(), qr: z.optional(z.string()) })),
});
export type InvitationsCreated = z.infer<typeof invitationsCreatedSchema>;

/** As {@link invitationsRequestSchema}; the links go to the parents' addresses on the roll and nowhere else. */
export const invitationMailsRequestSchema = z.omit(invitationsRequestSchema, { qr: true });
export type InvitationMailsRequest = z.infer<typeof invitationMailsRequestSchema>;
export const invitationMailsSchema = z.object({
  items: z.array(z.object({ parent: idSchema, name: textSchema(200), mail: mailStateSchema })),
});
export type InvitationMails = z.infer<typeof invitationMailsSchema>;

export const invitationListSchema = z.object({
  items: z.array(z.object({ id: idSchema, parent: idSchema, policy: idSchema, createdAt: instantSchema, expiresAt: instantSchema })),
});
export type InvitationList = z.infer<typeof invitationListSchema>;
