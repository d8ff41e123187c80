import { css } from 'lit';

/** What forms need beyond choices: fields to type in, and children. */
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
    font-weight: 700;
  }
  .pairs dd + dt {
    margin-block-start: 0.5em;
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
  }
`;
