import { html } from 'lit';

export const mailIcon = html`<svg class="icon icon-mail" viewBox="0 0 24 24" aria-hidden="true"><path d="M3 5.5h18v13H3zM3.5 6l8.5 7 8.5-7" /></svg>`;
export const personIcon = html`<svg class="icon icon-person" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M8 8a4 4 0 1 0 8 0 4 4 0 1 0-8 0zM4 20.5c.8-4.5 4-6.5 8-6.5s7.200 2 8 6.5" />
</svg>`;
export const linkIcon = html`<svg class="icon icon-link" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M10 14a4.2 4.2 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4.2 4.2 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1" />
</svg>`;
