import * as z from 'zod/mini';
import { clauseSchema } from './clause.ts';
import { concernSchema } from './concern-record.ts';
import { declarationSchema } from './declaration.ts';
import { overlaySchema } from './overlay.ts';
import { pathwaySchema } from './pathway.ts';
import { policySchema } from './policy.ts';
import { receiptSchema } from './receipt.ts';

const documents = {
  policy: policySchema,
  clause: clauseSchema,
  pathway: pathwaySchema,
  overlay: overlaySchema,
  declaration: declarationSchema,
  concern: concernSchema,
  receipt: receiptSchema,
} as const;

export type DocumentName = keyof typeof documents;

/** A JSON Schema, draft 2020-12. */
export type JsonSchema = Readonly<Record<string, unknown>>;

const toJsonSchema = (name: string, schema: z.core.$ZodType): JsonSchema => ({
  title: name,
  ...z.toJSONSchema(schema, {
    io: 'input',
    override: ({ jsonSchema }) => {
      // Every number of these documents is whole.
      if (jsonSchema.type === 'number') jsonSchema.type = 'integer';
      // A text that must not be empty must not be blank either; the model trims before it counts.
      if (jsonSchema.type === 'string' && jsonSchema.minLength === 1) jsonSchema.pattern ??= '\\S';
    },
  }),
});

/**
 * The model's documents as JSON Schemas, each complete in itself, for editors and for other languages. They are a little more
 * generous than the model: whether a day exists, a language is known or an address is of the web, only `parsePolicy` and the
 * like can tell. The package publishes them as `schemas/<name>.json`.
 */
export const jsonSchemas: Readonly<Record<DocumentName, JsonSchema>> = Object.fromEntries(
  Object.entries(documents).map(([name, schema]) => [name, toJsonSchema(name, schema)]),
) as Record<DocumentName, JsonSchema>;
