import { html, type TemplateResult } from 'lit';
import { heading } from '../templates/heading.ts';

/** Something that stands in the way and is not about one field; takes the focus when it appears. */
export const sendingNotice = (title: string, text: string, level: number): TemplateResult =>
  html`<div class="summary stack" id="notice" role="alert" tabindex="-1" aria-labelledby="notice-title">
    ${heading(level, title, { id: 'notice-title' })}
    <p>${text}</p>
  </div>`;
