import {
  concernClaimSchema,
  concernMessageSchema,
  concernRequestSchema,
  dateSchema,
  declarationRequestSchema,
  drawingSchema,
  instantSchema,
  invitationExchangeSchema,
  languageSchema,
  matchRequestSchema,
  nameSchema,
  partialDateSchema,
  pathwaySchema,
  policySchema,
  rollRequestSchema,
  textSchema,
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

/** A name's schema is made anew for every length, so it is known by what it takes. */
const isName = (schema: z.core.$ZodType) => ['Alex Example', 'a\u202eb'].map((text) => z.safeParse(schema, text).success).join() === 'true,false';

const toPluginSchema = (schema: z.core.$ZodType) =>
  z.toJSONSchema(schema, {
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (jsonSchema.type === 'number') jsonSchema.type = 'integer'; // every number of these documents is whole
      const format = formats.get(zodSchema) ?? (jsonSchema.type === 'string' && isName(zodSchema) ? 'name' : undefined);
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
  'concern-claim': toPluginSchema(concernClaimSchema),
  'concern-message': toPluginSchema(concernMessageSchema),
  invitation: toPluginSchema(invitationExchangeSchema),
  roll: toPluginSchema(rollRequestSchema),
  match: toPluginSchema(matchRequestSchema),
  // what a signature is, by the way it was given
  'signature-typed': toPluginSchema(nameSchema(200)),
  'signature-drawn': toPluginSchema(drawingSchema),
  'signature-paper': toPluginSchema(textSchema(200)),
  'signature-verbal': toPluginSchema(textSchema(200)),
};
