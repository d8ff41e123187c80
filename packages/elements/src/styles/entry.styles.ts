import { css } from 'lit';

/** What forms need beyond choices: fields to type in, children, the check of answers. */
export const entryStyles = css`
  .stack-fields > * + * {
    margin-block-start: 1.6em;
  }
  .field > label {
    text-align: -webkit-match-parent;
    text-align: match-parent; /* above its field, whatever it is written in */
  }
  .choices-inline {
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 15em), 1fr));
  }
  .control {
    display: block;
    inline-size: 100%;
    max-inline-size: 34em;
    min-block-size: 46px;
    margin-block-start: 0.4em;
    padding: 0.55em 0.7em;
    border: 2px solid var(--_control-line);
    border-radius: calc(var(--_radius) * 0.6);
    background: transparent;
    color: inherit;
    font: inherit;
    unicode-bidi: plaintext; /* in the direction of what is typed */
  }
  .control:focus {
    border-color: var(--_accent);
  }
  .control-short {
    max-inline-size: 14em;
  }
  textarea.control {
    max-inline-size: none;
    resize: vertical;
    min-block-size: 8em;
  }
  .field-invalid .control {
    border-color: var(--_danger);
  }
  .pairs {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.15em 1.25em;
  }
  .pairs dt {
    font-weight: 600;
  }
  .pairs dd + dt {
    margin-block-start: 0.5em;
  }
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
    font-weight: 600;
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
  .child {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    padding: 1em 1.1em 1.2em;
    max-inline-size: var(--_measure);
  }
  .child-head {
    display: flex;
    align-items: center;
    justify-content: space-between;
    margin-block-end: 0.6em;
  }
  .child-head .remove {
    margin-block: -0.5em;
  }
  .child-fields {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1em;
    align-items: end;
  }
  @container (min-inline-size: 34em) {
    .pairs {
      grid-template-columns: minmax(9em, auto) minmax(0, 1fr);
      row-gap: 0.55em;
    }
    .pairs dd + dt {
      margin-block-start: 0;
    }
    .child-fields {
      grid-template-columns: minmax(0, 3fr) minmax(0, 2fr);
    }
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
