import { faultsOf, isName, type TextRule } from './text-rules.ts';

export const capacities = ['parent', 'guardian', 'carer', 'other'] as const;
export const outcomes = ['signed', 'declined'] as const;
export const methods = ['typed', 'drawn', 'paper', 'verbal'] as const;

export const personRule = { maximum: 200, fits: isName };
export const classRule = { maximum: 100, fits: isName };
export const digestRule = { pattern: /^sha256-[A-Za-z0-9_-]{43}$/ };
export const answerRule = { maximum: 2000 };
export const signatureRule = { maximum: 20_000 };
export const drawingRule = { maximum: 20_000, pattern: /^(M\d{1,3} \d{1,3}(L\d{1,3} \d{1,3})+)+$/ };
export const timeZoneRule = { maximum: 60 };
export const MAXIMUM_CHILDREN = 30;
export const MAXIMUM_UNDERTAKINGS = 200;

/** What a signature is, by the way it was given; on paper or by word of mouth it is a note of the office. */
const signatureRules: Readonly<Record<(typeof methods)[number], TextRule>> = {
  typed: personRule,
  drawn: drawingRule,
  paper: { maximum: 200 },
  verbal: { maximum: 200 },
};
export const isSignature = (method: (typeof methods)[number], signature: string): boolean => faultsOf(signatureRules[method], signature).length === 0;
