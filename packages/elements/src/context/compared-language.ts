import type { Policy } from '@schoolgate/sdk/model';

/** The language to compare two versions in: the one that is read, where the earlier one has it too; else the policy's own. */
export const comparedLanguage = (original: Policy, earlier: Policy, read: string): string =>
  Object.hasOwn(earlier.translations ?? {}, read) ? read : original.language;
