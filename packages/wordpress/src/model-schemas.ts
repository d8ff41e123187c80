import {
  concernRequestSchema,
  dateSchema,
  declarationRequestSchema,
  instantSchema,
  languageSchema,
  partialDateSchema,
  pathwaySchema,
  policySchema,
  matchRequestSchema,
  rollRequestSchema,
  webAddressSchema,
} from '@schoolgate/sdk/model';
import * as z from 'zod/mini';

/** What only a program can tell, by the name under which the plugin's PHP checks it. */
const formats = new Map<z.core.$ZodType, string>([
  [dateSchema, 'date'],
  [instantSchema, 'instant'],
  [languageSchema, 'language'],
  [partialDateSchema, 'partial-date'],
  [webAddressSchema, 'web-address'],
]);

const trims = (schema: z.core.$ZodType) =>
  (schema as z.core.$ZodString)._zod.def.checks?.some((check) => check._zod.def.check === 'overwrite') ?? false;

const toPluginSchema = (schema: z.core.$ZodType) =>
  z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.type === 'number') jsonSchema.type = 'integer'; // every number of these documents is whole
      const format = formats.get(zodSchema);
      if (format !== undefined) jsonSchema['format'] = format;
      if (trims(zodSchema)) jsonSchema['trim'] = true;
    },
  });

/**
 * The documents that the plugin reads, as JSON Schemas with two words of our own: `trim`, and the `format`s above. They are
 * made from the model at every build, so that PHP and TypeScript refuse the same requests at the same fields.
 */
export const pluginSchemas = {
  policy: toPluginSchema(policySchema),
  pathway: toPluginSchema(pathwaySchema),
  declaration: toPluginSchema(declarationRequestSchema),
  concern: toPluginSchema(concernRequestSchema),
  roll: toPluginSchema(rollRequestSchema),
  match: toPluginSchema(matchRequestSchema),
};
