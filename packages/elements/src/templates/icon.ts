import { html, svg, type TemplateResult } from 'lit';

/** A drawing of 24 by 24, in lines. Each stands in the file of those who show it, so that no page loads all. */
export interface Icon {
  readonly name: string;
  readonly shape: TemplateResult<2>;
}

export const linkIcon: Icon = {
  name: 'link',
  shape: svg`<path d="M10 14a4.2 4.2 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4.2 4.2 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1" />`,
};
export const calendarIcon: Icon = { name: 'calendar', shape: svg`<path d="M4 6.5h16v13H4zM4 10.5h16M8 3.5v4M16 3.5v4" />` };

/** A drawing beside words that say the same; hidden from assistive technology. */
export const icon = ({ name, shape }: Icon): TemplateResult =>
  html`<svg
    class="icon icon-${name}"
    viewBox="0 0 24 24"
    aria-hidden="true"
    fill="none"
    stroke="currentColor"
    stroke-width="2"
    stroke-linecap="round"
    stroke-linejoin="round"
  >
    ${shape}
  </svg>`;
