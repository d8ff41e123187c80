import { html, nothing, type TemplateResult } from 'lit';

export interface HeadingOptions {
  readonly id?: string;
  readonly class?: string;
  /** Whether script may move the focus here. */
  readonly focusable?: boolean;
}

/** A heading of a level that is known only when it is drawn; past six it stays at six. */
export function heading(level: number, content: unknown, { id, class: name, focusable }: HeadingOptions = {}): TemplateResult {
  const [i, c, t] = [id ?? nothing, name ?? nothing, focusable ? '-1' : nothing];
  switch (Math.min(Math.max(level, 1), 6)) {
    case 1:
      return html`<h1 id=${i} class=${c} tabindex=${t}>${content}</h1>`;
    case 2:
      return html`<h2 id=${i} class=${c} tabindex=${t}>${content}</h2>`;
    case 3:
      return html`<h3 id=${i} class=${c} tabindex=${t}>${content}</h3>`;
    case 4:
      return html`<h4 id=${i} class=${c} tabindex=${t}>${content}</h4>`;
    case 5:
      return html`<h5 id=${i} class=${c} tabindex=${t}>${content}</h5>`;
    default:
      return html`<h6 id=${i} class=${c} tabindex=${t}>${content}</h6>`;
  }
}
