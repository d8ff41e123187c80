import { html } from 'lit';

export const crossIcon = html`<svg class="icon icon-cross" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0zM5.8 5.8l12.4 12.4" />
</svg>`;
export const infoIcon = html`<svg class="icon icon-info" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M3 12a9 9 0 1 0 18 0 9 9 0 1 0-18 0zM12 11v5.5M12 7.5v.01" />
</svg>`;
