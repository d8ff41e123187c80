import { css } from 'lit';

/** The text itself: sections, clauses with their marks and numbers, links to each part. */
export const clauseStyles = css`
  .section + .section {
    margin-block-start: 2.5em;
  }
  .section,
  .clause {
    scroll-margin-block-start: var(--schoolgate-scroll-margin, 1.5rem);
  }
  .section-head {
    display: flex;
    align-items: baseline;
    gap: 0.4em;
    max-inline-size: var(--_measure);
    padding-block-end: 0.45em;
    margin-block-end: 1em;
    border-block-end: 2px solid var(--_line);
  }
  .section-heading {
    display: flex;
    gap: 0.6em;
  }
  .section-number {
    color: var(--_accent);
  }
  .clause {
    max-inline-size: var(--_measure);
  }
  .clause + .clause {
    margin-block-start: 0.95em;
  }
  .clause-heading {
    margin-block: 1.25em 0.35em;
  }
  .line {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.65em;
  }
  .words {
    white-space: pre-line;
  }
  .number {
    min-inline-size: 1.35em;
    font-weight: 700;
    white-space: nowrap;
  }
  .marked {
    position: relative;
    padding-inline-start: 2em;
  }
  .marked::before,
  .mark-cross::after {
    /* of borders, which are there in forced colours too */
    content: '';
    position: absolute;
    border: 0.13em solid;
  }
  .mark-bullet::before {
    inset-block-start: 0.575em;
    inset-inline-start: 0.475em;
    border-width: 0.2em;
    border-radius: 50%;
  }
  .mark-tick::before {
    inset-block-start: 0.33em;
    inset-inline-start: 0.485em;
    inline-size: 0.4em;
    block-size: 0.75em;
    border-width: 0 0.13em 0.13em 0;
    color: var(--_good);
    rotate: 45deg;
  }
  .mark-cross::before,
  .mark-cross::after {
    inset-block-start: 0.26em;
    inset-inline-start: 0.16em;
    inline-size: 1.03em;
    block-size: 1.03em;
    border-radius: 50%;
    color: var(--_danger);
  }
  .mark-cross::after {
    inset-block-start: 0.715em;
    block-size: 0;
    border-width: 0.13em 0 0;
    border-radius: 0;
    rotate: 45deg;
  }
  .items {
    margin-block-start: 0.7em;
    padding-inline-start: 0.25em;
  }
  .items > .clause + .clause {
    margin-block-start: 0.6em;
  }
  .items .items {
    padding-inline-start: 2em;
  }
  .target {
    border-radius: 4px;
    background: color-mix(in srgb, var(--_accent) 12%, transparent);
    box-shadow: 0 0 0 0.5em color-mix(in srgb, var(--_accent) 12%, transparent);
  }
  .section.target {
    background: none;
    box-shadow: none;
  }
  .anchor {
    display: inline-block;
    inline-size: 24px;
    text-align: center;
    text-decoration: none;
    color: var(--_quiet);
  }
  .anchor::before {
    content: '#'; /* not in the text, where a search and a copy would find it */
  }
  .origin {
    display: inline-block;
    padding: 0 0.5em;
    border: 1px solid var(--_line);
    border-radius: 99px;
    color: var(--_quiet);
  }
`;
