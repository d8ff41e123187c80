import { html, svg, type TemplateResult } from 'lit';

const shapes = {
  tick: svg`<path d="m5 12.5 4.5 4.5L19 7.5" />`,
  cross: svg`<circle cx="12" cy="12" r="9" /><path d="m5.8 5.8 12.4 12.4" />`,
  info: svg`<circle cx="12" cy="12" r="9" /><path d="M12 11v5.5M12 7.5v.01" />`,
  link: svg`<path d="M10 14a4.2 4.2 0 0 0 6 0l3-3a4.2 4.2 0 0 0-6-6l-1 1M14 10a4.2 4.2 0 0 0-6 0l-3 3a4.2 4.2 0 0 0 6 6l1-1" />`,
  calendar: svg`<path d="M4 6.5h16v13H4zM4 10.5h16M8 3.5v4M16 3.5v4" />`,
  alert: svg`<path d="M12 3.5 2.5 20h19zM12 10v4.5M12 17v.01" />`,
  phone: svg`<path d="M5 4h4l1.5 5-2.2 1.6a12 12 0 0 0 5 5L15 13.5l5 1.5v4a1.5 1.5 0 0 1-1.5 1.5C10.5 20.5 3.5 13.5 3.5 5.5A1.5 1.5 0 0 1 5 4z" />`,
  mail: svg`<path d="M3 5.5h18v13H3zM3.5 6l8.5 7 8.5-7" />`,
  person: svg`<circle cx="12" cy="8" r="4" /><path d="M4 20.5c.8-4.5 4-6.5 8-6.5s7.200 2 8 6.5" />`,
  arrow: svg`<path d="M19 12H5M11 6l-6 6 6 6" />`,
} as const;

export type IconName = keyof typeof shapes;

/** A drawing beside words that say the same; hidden from assistive technology. */
export const icon = (name: IconName): TemplateResult =>
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
    ${shapes[name]}
  </svg>`;
