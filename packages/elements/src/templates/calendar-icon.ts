import { html } from 'lit';

/** A drawing of 24 by 24, in lines, beside words that say the same. Each stands in the file of those who show it, so that no page loads all. */
export const calendarIcon = html`<svg class="icon icon-calendar" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M4 6.5h16v13H4zM4 10.5h16M8 3.5v4M16 3.5v4" />
</svg>`;
