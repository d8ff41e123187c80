// Part of the build: writes the JSON Schemas that the package publishes.
import { mkdir, writeFile } from 'node:fs/promises';
import { jsonSchemas } from '../dist/model/json-schema.js';

const folder = new URL('../schemas/', import.meta.url);
await mkdir(folder, { recursive: true });
for (const [name, schema] of Object.entries(jsonSchemas))
  await writeFile(new URL(`${name}.json`, folder), `${JSON.stringify(schema, undefined, 2)}\n`);
