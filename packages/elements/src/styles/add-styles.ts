import type { CSSResult, LitElement } from 'lit';

/** Gives an element that is on the screen a style sheet more: one that came with code loaded on demand. */
export function addStyles({ renderRoot }: Pick<LitElement, 'renderRoot'>, { styleSheet }: CSSResult): void {
  if (!(renderRoot instanceof ShadowRoot) || !styleSheet || renderRoot.adoptedStyleSheets.includes(styleSheet)) return;
  renderRoot.adoptedStyleSheets = [...renderRoot.adoptedStyleSheets, styleSheet];
}
