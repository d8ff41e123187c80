import { css } from 'lit';

/** Where the text is the page's own, nothing that it inherits may change, and the tools have room before they are there. */
export const codeOfConductStyles = css`
  .own {
    container-type: inline-size;
  }
  .reading {
    display: flow-root; /* its margins stay its own, with the tools above it and without */
  }
  .around:not(:has(.tools)) {
    padding-block-start: var(--schoolgate-tools-size, 4.5rem);
  }
  .organisation {
    font-weight: 700;
    color: var(--_accent);
  }
  .header .title {
    margin-block-start: 0.35em;
  }
  .facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1em;
    margin-block-start: 0.9em;
  }
  .badge {
    display: inline-flex;
    align-items: center;
    gap: 0.45em;
    padding: 0.25em 0.75em 0.25em 0.55em;
    border: 1.5px solid currentColor;
    border-radius: 99px;
    font-weight: 700;
    line-height: 1.35;
  }
  .badge .icon {
    inline-size: 1.15em;
    block-size: 1.15em;
  }
  .badge-current {
    color: var(--_good);
  }
  .badge-due {
    color: var(--_warning);
  }
  .badge-overdue {
    color: var(--_danger);
  }
  .badge-unknown {
    color: var(--_quiet);
  }
  .views-row {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.25em;
    margin-block: 1.5em 1.75em;
  }
  .instead {
    display: inline-block;
    padding-block: 2px;
  }
  .views {
    display: inline-flex;
    flex-wrap: wrap;
    padding: 3px;
    gap: 3px;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
  }
  .view {
    min-block-size: 44px;
    padding: 0.4em 1.1em;
    border: 2px solid transparent;
    border-radius: calc(var(--_radius) * 0.75);
    background: none;
    font-weight: 700;
    color: inherit;
  }
  .view:hover {
    background: var(--_surface);
  }
  .view[aria-pressed='true'] {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  @container (max-inline-size: 26em) {
    .view {
      flex: auto;
      padding-inline: 0.4em;
    }
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1.75em;
  }
  .contents {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .contents-title {
    display: none;
    font-weight: 700;
    padding-block-end: 0.5em;
  }
  .contents-toggle {
    display: flex;
    align-items: center;
    gap: 0.6em;
    inline-size: 100%;
    min-block-size: 48px;
    padding: 0.65em 1em;
    border: 0;
    background: none;
    font-weight: 700;
    text-align: start;
  }
  .contents-toggle::before {
    content: '';
    inline-size: 0.5em;
    block-size: 0.5em;
    border: solid currentColor;
    border-width: 0 2px 2px 0;
    rotate: 45deg;
    translate: 0 -0.15em;
  }
  .contents-toggle[aria-expanded='true']::before {
    rotate: 225deg;
    translate: 0 0.15em;
  }
  .contents ol {
    padding: 0 1em 0.75em;
  }
  .folded {
    display: none;
  }
  .contents a {
    display: flex;
    gap: 0.6em;
    padding-block: 0.5em;
    line-height: 1.35;
    text-decoration: none;
  }
  .contents a:hover {
    text-decoration: underline;
  }
  .contents-number {
    min-inline-size: 1.1em;
    color: var(--_quiet);
  }
  @container (min-inline-size: 52em) {
    .around:not(:has(.tools)) {
      padding-block-start: 0;
      padding-inline-end: 20em;
    }
    .columns:has(> .contents) {
      grid-template-columns: minmax(12em, 17em) minmax(0, 1fr);
      gap: 3em;
      align-items: start;
    }
    .contents {
      position: sticky;
      inset-block-start: var(--schoolgate-scroll-margin, 1.5rem);
      border: 0;
    }
    .contents-title {
      display: block;
    }
    .contents-toggle {
      display: none;
    }
    .contents ol {
      display: block;
      padding-block: 0;
      padding-inline: 1em 0;
      border-inline-start: 2px solid var(--_line);
    }
  }
  @media (forced-colors: active) {
    .view[aria-pressed='true'] {
      forced-color-adjust: none;
      background: Highlight;
      color: HighlightText;
    }
  }
  @media print {
    .columns {
      display: block;
    }
    .clause {
      break-inside: avoid-page;
    }
    .section-head {
      break-after: avoid-page;
    }
    a {
      color: inherit;
    }
    .clause.target {
      background: none;
      box-shadow: none;
    }
  }
`;
