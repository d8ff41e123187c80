import { html } from 'lit';

/** On the first screen already, where the others are not. */
export const phoneIcon = html`<svg class="icon icon-phone" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M5 4h4l1.5 5-2.2 1.6a12 12 0 0 0 5 5L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.5 1.5C10.5 20.5 3.5 13.5 3.5 5.5A1.5 1.5 0 0 1 5 4z" />
</svg>`;
