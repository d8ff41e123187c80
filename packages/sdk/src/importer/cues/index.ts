import { breachCues, lastCues, mayBeAskedCues, procedureCues } from './about-breaches.ts';
import { conductCues, expectationCues, permissionCues } from './about-conduct.ts';
import { documentCues } from './about-document.ts';
import type { Cue } from './cue.ts';

/** Cues of a sentence's own words, the most telling first: what it is about, then what it does. */
export const ownCues: readonly Cue[] = [
  ...documentCues,
  ...breachCues,
  ...conductCues,
  ...mayBeAskedCues,
  ...permissionCues,
  ...procedureCues,
  ...expectationCues,
  ...lastCues,
];
export { headingCues } from './heading-cues.ts';
export { weakCues } from './weak-cues.ts';
