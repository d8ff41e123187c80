import type { ConcernRequest } from '@schoolgate/sdk/model';
import type { ConcernAnswers } from './concern-answers.ts';
import { forgetKept, readKept, writeKept } from './device-store.ts';

/** A concern that somebody asked to have kept on their device. */
export interface KeptConcern {
  /** The step it was written at. */
  readonly stage: string;
  readonly answers: ConcernAnswers;
  /** The instant at which it was last changed, ISO 8601. */
  readonly keptAt: string;
  /** What was made of these answers and sent, perhaps without an answer; and the key by which the server knows it again. */
  readonly tried?: { readonly request: ConcernRequest; readonly key: string };
}

export const DAYS_KEPT = 7;
const DAY = 86_400_000;

export const untilWhen = ({ keptAt }: Pick<KeptConcern, 'keptAt'>): string => new Date(Date.parse(keptAt) + DAYS_KEPT * DAY).toISOString();

/** @returns what was kept, or `undefined` where the device does not allow it */
export function keepConcern(policy: string, concern: Omit<KeptConcern, 'keptAt'>, now = new Date()): KeptConcern | undefined {
  const kept: KeptConcern = { ...concern, keptAt: now.toISOString() };
  return writeKept(policy, JSON.stringify(kept)) ? kept : undefined;
}

/** What was kept and is not older than it may be. Anything else under its key is taken away. */
export function findKeptConcern(policy: string, now = new Date()): KeptConcern | undefined {
  const kept = parse(readKept(policy));
  const lasts = kept !== undefined && untilWhen(kept) > now.toISOString();
  if (!lasts) forgetKept(policy);
  return lasts ? kept : undefined;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const areStrings = (value: Record<string, unknown>, names: readonly string[]) => names.every((name) => typeof value[name] === 'string');

/** Any script of the site can write to the same storage. */
const isKept = (value: unknown): value is KeptConcern => {
  if (!isObject(value) || !areStrings(value, ['stage', 'keptAt']) || Number.isNaN(Date.parse(String(value['keptAt'])))) return false;
  const { answers, tried } = value;
  return (
    (tried === undefined || (isObject(tried) && isObject(tried['request']) && typeof tried['key'] === 'string')) &&
    isObject(answers) &&
    areStrings(answers, ['about', 'desiredOutcome', 'identity', 'name', 'contact']) &&
    ['named', 'anonymous', ''].includes(String(answers['identity'])) &&
    typeof answers['consent'] === 'boolean' &&
    Array.isArray(answers['children']) &&
    answers['children'].every((child) => isObject(child) && areStrings(child, ['name', 'class']) && typeof child['key'] === 'number')
  );
};

const parse = (text: string | null): KeptConcern | undefined => {
  try {
    const value: unknown = JSON.parse(text ?? 'null');
    return isKept(value) ? value : undefined;
  } catch {
    return undefined;
  }
};
