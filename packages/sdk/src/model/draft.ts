import * as z from 'zod/mini';
import { instantSchema } from './dates.ts';
import { policySchema } from './policy.ts';
import { idSchema, languageSchema, textSchema, versionSchema } from './text.ts';

/** The author's word on single changes: whether parents must be asked again because of them. By the id of the change. */
export const changeRulingsSchema = z.record(idSchema, z.enum(['material', 'editorial']));

/** A policy being written. `revision` is the one that was changed, 0 for a new draft: nobody overwrites what they have not seen. */
export const draftRequestSchema = z.strictObject({
  revision: z.int().check(z.gte(0)),
  policy: policySchema,
  rulings: z.optional(changeRulingsSchema),
});
export type DraftRequest = z.infer<typeof draftRequestSchema>;

export const draftSchema = z.object({
  revision: z.int(),
  policy: policySchema,
  rulings: changeRulingsSchema,
  updatedAt: instantSchema,
  /** What must be put right before it can be published; empty where nothing must. */
  obstacles: z.array(z.string()),
});
export type Draft = z.infer<typeof draftSchema>;

export const draftListSchema = z.object({
  items: z.array(z.object({ id: idSchema, version: versionSchema, title: z.optional(textSchema(300)), revision: z.int(), updatedAt: instantSchema })),
});
export type DraftList = z.infer<typeof draftListSchema>;

/** Publishing says which revision was read. */
export const publicationRequestSchema = z.strictObject({ revision: z.int().check(z.gte(1)) });

/** One version of a policy: the one in force, or one that another has followed. */
export const policyVersionSchema = z.object({
  id: idSchema,
  version: versionSchema,
  language: languageSchema,
  title: z.optional(textSchema(300)),
  publishedAt: instantSchema,
  state: z.enum(['published', 'superseded']),
  /** Whether parents who had answered the version before were asked anew by this one. */
  asksAgain: z.boolean(),
});
export type PolicyVersion = z.infer<typeof policyVersionSchema>;
export const policyVersionListSchema = z.object({ items: z.array(policyVersionSchema) });

/** What a draft changes in the version in force, and whether publishing it would ask parents anew. */
export const draftChangesSchema = z.object({
  /** The version in force; absent where there is none. */
  from: z.optional(versionSchema),
  significance: z.enum(['material', 'editorial', 'none']),
  asksAgain: z.boolean(),
  changes: z.array(
    z.object({
      part: z.string(),
      id: z.string(),
      change: z.enum(['added', 'removed', 'reworded', 'moved']),
      significance: z.optional(z.enum(['material', 'editorial'])),
      reason: z.optional(z.string()),
      overruled: z.optional(z.boolean()),
    }),
  ),
});
export type DraftChanges = z.infer<typeof draftChangesSchema>;
