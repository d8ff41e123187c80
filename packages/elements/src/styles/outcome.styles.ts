import { css } from 'lit';

/** The check of the answers, that they have arrived, and their reference; comes with the code that says so. */
export const outcomeStyles = css`
  .answers {
    max-inline-size: var(--_measure);
    border-block-start: 1px solid var(--_line);
  }
  .answer {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 1em;
    padding-block: 0.8em;
    border-block-end: 1px solid var(--_line);
  }
  .answer dt {
    font-weight: 700;
  }
  .answer .value {
    grid-column: 1;
    text-align: -webkit-match-parent;
    text-align: match-parent;
    unicode-bidi: plaintext;
    white-space: pre-line;
  }
  .answer .change {
    grid-column: 2;
    grid-row: 1 / span 2;
  }
  .done {
    border-radius: var(--_radius);
    border: 2px solid var(--_good);
    background: color-mix(in srgb, var(--_good) 9%, transparent);
    padding: 1.6em 1.4em;
    max-inline-size: var(--_measure);
  }
  .done .title {
    color: var(--_good);
  }
  .reference {
    font-size: 1.25em;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
    letter-spacing: 0.02em;
    user-select: all;
  }
  @container (min-inline-size: 34em) {
    .answer {
      grid-template-columns: minmax(9em, 1fr) minmax(0, 2fr) auto;
    }
    .answer .value {
      grid-column: 2;
    }
    .answer .change {
      grid-column: 3;
      grid-row: 1;
      margin-block: -0.5em;
    }
  }
`;
