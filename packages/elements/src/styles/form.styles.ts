import { css } from 'lit';

/** Questions with their choices, what is wrong with an answer, notices. */
export const formStyles = css`
  fieldset {
    min-inline-size: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  .field > legend {
    float: left; /* else what marks a problem begins half way down the question */
    inline-size: 100%;
  }
  legend + * {
    clear: both;
  }
  .field {
    max-inline-size: var(--_measure);
  }
  .field > label,
  .field > legend {
    display: block;
    font-weight: 700;
  }
  .optional {
    font-weight: 400;
    color: var(--_quiet);
  }
  .hint {
    color: var(--_quiet);
  }
  .message {
    display: flex;
    gap: 0.4em;
    color: var(--_danger);
    font-weight: 700;
  }
  .field-invalid {
    border-inline-start: 4px solid var(--_danger);
    padding-inline-start: 0.9em;
  }
  .choices {
    display: grid;
    gap: 0.6em;
    padding-block-start: 0.6em;
  }
  .choices + .hint {
    padding-block-start: 0.4em;
  }
  .choice {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0 0.8em;
    align-items: center;
    min-block-size: 48px;
    padding: 0.6em 0.9em;
    border: 2px solid var(--_line);
    border-radius: calc(var(--_radius) * 0.8);
    cursor: pointer;
  }
  .choice:hover {
    border-color: var(--_control-line);
  }
  .choice:has(:checked) {
    border-color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 8%, transparent);
  }
  .choice:has(:focus-visible) {
    outline: 3px solid var(--_focus-outer);
    outline-offset: 2px;
    box-shadow: 0 0 0 7px var(--_focus-inner);
  }
  .choice input {
    inline-size: 24px;
    block-size: 24px;
    margin: 0;
    font: inherit;
    accent-color: var(--_accent);
    cursor: inherit;
  }
  .choice input:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .choice .hint {
    grid-column: 2;
  }
  .summary {
    border: 3px solid var(--_danger);
    border-radius: var(--_radius);
    padding: 1em 1.25em;
    max-inline-size: var(--_measure);
  }
  .summary a {
    color: var(--_danger);
    font-weight: 700;
    display: inline-block;
    padding-block: 0.2em;
  }
  .notice {
    border-inline-start: 5px solid var(--_accent);
    border-radius: 4px;
    background: var(--_surface);
    padding: 0.9em 1.1em;
    max-inline-size: var(--_measure);
  }
  .notice-bad {
    border-color: var(--_danger);
  }
  .card {
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: var(--_surface);
    padding: 1.1em 1.25em;
    max-inline-size: var(--_measure);
  }
  .button-primary {
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .button-primary:hover {
    background: color-mix(in srgb, var(--_accent) 86%, var(--_focus-outer));
  }
  .button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: progress;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.25em;
  }
  @media (forced-colors: active) {
    .button-primary {
      border-color: ButtonText;
    }
  }
`;
