import { html, type TemplateResult } from 'lit';
import type { CommonStrings } from '../strings/index.ts';

const arrow = html`<svg class="icon icon-arrow" viewBox="0 0 24 24" aria-hidden="true"><path d="M19 12H5M11 6l-6 6 6 6" /></svg>`;

/** One screen back; stands above the heading, where people look for it. */
export const backButton = ({ back }: CommonStrings, onBack: () => void): TemplateResult =>
  html`<button class="button-link back" type="button" @click=${onBack}>${arrow}${back}</button>`;
