import { html } from 'lit';

export const tickIcon = html`<svg class="icon icon-tick" viewBox="0 0 24 24" aria-hidden="true"><path d="m5 12.5 4.5 4.5L19 7.5" /></svg>`;
export const alertIcon = html`<svg class="icon icon-alert" viewBox="0 0 24 24" aria-hidden="true">
  <path d="M12 3.5 2.5 20h19zM12 10v4.5M12 17v.01" />
</svg>`;
