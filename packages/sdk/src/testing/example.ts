import { readFileSync } from 'node:fs';
import { parsePolicy, type Policy } from '../model/index.ts';

/** A fresh copy of the example school's policy. */
export const examplePolicy = (): Policy =>
  parsePolicy(JSON.parse(readFileSync(new URL('../../../../examples/primary-school/policy.json', import.meta.url), 'utf8')));
