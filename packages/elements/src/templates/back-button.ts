import { html, type TemplateResult } from 'lit';
import type { CommonStrings } from '../strings/index.ts';
import { icon } from './icon.ts';

/** One screen back; stands above the heading, where people look for it. */
export const backButton = ({ back }: CommonStrings, onBack: () => void): TemplateResult =>
  html`<button class="button-link back" type="button" @click=${onBack}>${icon('arrow')}${back}</button>`;
