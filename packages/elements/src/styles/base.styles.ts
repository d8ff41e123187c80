import { css } from 'lit';

/** The ground every element stands on: the host's font and colour, a good measure, headings, links, buttons, focus. */
export const baseStyles = css`
  :host {
    display: block;
    flex: auto;
    min-inline-size: 0;
    max-inline-size: 100%;
  }
  :host([hidden]) {
    display: none;
  }
  *,
  *::before,
  *::after {
    box-sizing: border-box;
  }
  .base {
    /* not on the host, where a page's own rule for every element would win */
    container-type: inline-size;
    contain-intrinsic-inline-size: var(--_measure); /* else nothing, where the page makes it as wide as what it holds */
    font-size: max(1em, 16px);
    font-variant-caps: normal;
    line-height: 1.55;
    text-align: start;
    text-indent: 0;
    text-transform: none;
    letter-spacing: normal;
    word-spacing: normal;
    white-space: normal;
    overflow-wrap: anywhere;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  p,
  ul,
  ol,
  dl,
  dd,
  figure,
  fieldset {
    margin: 0;
    padding: 0;
  }
  h1,
  h2,
  h3,
  h4,
  h5,
  h6 {
    font: inherit;
    font-weight: 700; /* the only other weight: on a slow phone, each face that a page has not used yet holds the text up */
    line-height: 1.22;
    text-wrap: balance;
  }
  .title {
    font-size: clamp(1.6em, 1.2em + 2cqi, 2.1em);
  }
  .heading {
    font-size: 1.3em;
  }
  .prose {
    max-inline-size: var(--_measure);
    white-space: pre-line;
  }
  .quiet {
    color: var(--_quiet);
  }
  .stack > * + * {
    margin-block-start: 1em;
  }
  .stack-small > * + * {
    margin-block-start: 0.6em;
  }
  .plain-list {
    list-style: none;
  }
  a {
    color: var(--_accent);
    text-decoration-line: underline;
    text-decoration-thickness: max(1px, 0.06em);
    text-underline-offset: 0.18em;
  }
  a:hover {
    text-decoration-thickness: max(3px, 0.16em);
  }
  button {
    font: inherit;
    color: inherit;
    cursor: pointer;
  }
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: 0.5em;
    min-block-size: 44px;
    padding: 0.5em 1.15em;
    border: 2px solid var(--_accent);
    border-radius: calc(var(--_radius) * 0.7);
    background: transparent;
    color: var(--_accent);
    font-weight: 700;
    line-height: 1.25;
    text-align: center;
    text-decoration: none;
  }
  .button:hover {
    background: color-mix(in srgb, var(--_accent) 10%, transparent);
  }
  .button-link {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-block-size: 44px;
    padding: 0.25em 0;
    border: 0;
    background: none;
    color: var(--_accent);
    text-align: start;
    text-decoration: underline;
    text-decoration-thickness: max(1px, 0.06em);
    text-underline-offset: 0.18em;
  }
  .button-link:hover {
    text-decoration-thickness: max(3px, 0.16em);
  }
  .icon {
    inline-size: 1.25em;
    block-size: 1.25em;
    flex: none;
    fill: none;
    stroke: currentColor;
    stroke-width: 2;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .icon-arrow:dir(rtl) {
    scale: -1 1;
  }
  .visually-hidden {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    margin: -1px;
    padding: 0;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  :focus {
    outline: none;
  }
  :focus-visible,
  [tabindex='-1']:focus {
    outline: 3px solid var(--_focus-outer);
    outline-offset: 2px;
    box-shadow: 0 0 0 7px var(--_focus-inner);
    border-radius: 4px;
  }
  [tabindex='-1']:focus:not(:focus-visible) {
    outline: none;
    box-shadow: none;
  }
  @media (forced-colors: active) {
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    .button,
    .button-link,
    .no-print {
      display: none !important; /* whatever later sheets lay out */
    }
  }
`;
