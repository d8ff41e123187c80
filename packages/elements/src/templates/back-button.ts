import { html, svg, type TemplateResult } from 'lit';
import type { CommonStrings } from '../strings/index.ts';
import { icon, type Icon } from './icon.ts';

const arrow: Icon = { name: 'arrow', shape: svg`<path d="M19 12H5M11 6l-6 6 6 6" />` };

/** One screen back; stands above the heading, where people look for it. */
export const backButton = ({ back }: CommonStrings, onBack: () => void): TemplateResult =>
  html`<button class="button-link back" type="button" @click=${onBack}>${icon(arrow)}${back}</button>`;
