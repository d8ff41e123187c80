import { css } from 'lit';

/** A stage of the school's procedure, and the summary of those that may follow. */
export const stageStyles = css`
  .unresolved {
    max-inline-size: var(--_measure);
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }
  .due {
    font-weight: 700;
  }
  .steps {
    padding-inline-start: 1.3em;
    max-inline-size: var(--_measure);
  }
  .steps li + li {
    margin-block-start: 1.25em;
  }
  .track {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.7em;
    position: relative;
    max-inline-size: var(--_measure);
    padding-block-end: 0.7em;
    color: var(--_quiet);
  }
  .track:last-child {
    padding-block-end: 0;
  }
  .track:not(:last-child)::before {
    content: '';
    position: absolute;
    inset-block: 2em 0.1em;
    inset-inline-start: calc(0.95em - 1px);
    border-inline-start: 2px solid var(--_line);
  }
  .track-number {
    display: grid;
    place-items: center;
    inline-size: 1.9em;
    block-size: 1.9em;
    border: 2px solid var(--_control-line);
    border-radius: 50%;
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  .track-title {
    padding-block-start: 0.18em;
  }
  .track-title > [lang] {
    display: inline-block;
  }
  .track-here {
    color: inherit;
    font-weight: 700;
  }
  .track-here .track-number {
    border-color: var(--_accent);
    background: var(--_accent);
    color: var(--_on-accent);
  }
  .track-done .track-number {
    border-color: var(--_accent);
    color: var(--_accent);
  }
  .quote {
    max-inline-size: var(--_measure);
  }
  blockquote {
    margin: 0.3em 0 0;
  }
  .quote blockquote {
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  .title > [lang],
  .step-title > [lang] {
    display: inline-block;
    inline-size: 100%; /* the school's words start at their own side */
  }
  .tracker + .title {
    scroll-margin-block-start: 200px; /* nobody is led past where they are */
  }
  .facts {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 16em), 1fr));
    gap: 1.5em 2em;
    max-inline-size: var(--_measure);
  }
  .bring {
    padding-inline-start: 1.2em;
  }
  .bring li + li {
    margin-block-start: 0.3em;
  }
  .clock {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-weight: 700;
  }
  .clock .icon {
    color: var(--_accent);
  }
  @media print {
    .contact-ways .button {
      display: inline;
      border: 0;
      padding: 0;
      color: inherit;
    }
  }
`;
