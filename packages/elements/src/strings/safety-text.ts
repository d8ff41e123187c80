import type { TemplateResult } from 'lit';

/** Words that keep somebody safe. In a language that no native speaker has reviewed yet, English stands beside them. */
export type SafetyText = string | TemplateResult;
