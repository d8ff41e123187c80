import { html, nothing, type TemplateResult } from 'lit';

/** A drawn signature in the colour of the text around it. @param label for those who do not see it; without one it is hidden from them */
export const drawnSignature = (path: string, label?: string): TemplateResult =>
  html`<svg
    class="drawn"
    viewBox="0 0 600 200"
    role=${label === undefined ? nothing : 'img'}
    aria-label=${label ?? nothing}
    aria-hidden=${label === undefined ? 'true' : nothing}
    fill="none"
    stroke="currentColor"
    stroke-width="4"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    <path d=${path} />
  </svg>`;
