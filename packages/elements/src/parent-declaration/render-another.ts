import { html, type TemplateResult } from 'lit';
import type { AnsweredStrings } from '../strings/index.ts';

/** Two parents of one child are two answers; a family after them finds nothing of theirs. */
export const renderAnother = ({ answered }: AnsweredStrings, onAnother: (sameChildren: boolean) => void): TemplateResult =>
  html`<div class="actions no-print">
    <button class="button-link" type="button" @click=${() => onAnother(true)}>${answered.sameChildren}</button>
    <button class="button-link" type="button" @click=${() => onAnother(false)}>${answered.another}</button>
  </div>`;
