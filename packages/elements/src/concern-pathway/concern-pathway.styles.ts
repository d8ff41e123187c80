import { css } from 'lit';

export const concernPathwayStyles = css`
  .screen > * + * {
    margin-block-start: 1.75em;
  }
  .screen > * + .title {
    margin-block-start: 0.9em;
  }
  .stack-small > * + * {
    margin-block-start: 0.6em;
  }
  .stack-fields > * + * {
    margin-block-start: 1.75em;
  }
  .back {
    margin-block-end: -1em;
  }
  legend .title + * {
    margin-block-start: 0.5em;
  }
  legend {
    margin-block-end: 0.5em;
  }
  .track {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    gap: 0.7em;
    position: relative;
    max-inline-size: var(--_measure);
    padding-block-end: 0.7em;
    color: var(--_quiet);
    font-size: 0.94em;
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
  .contact > * + * {
    margin-block-start: 0.8em;
  }
  .contact-who {
    display: flex;
    align-items: center;
    gap: 0.5em;
    font-size: 1.1em;
  }
  .contact-who strong {
    display: inline-block;
  }
  .contact-who strong::first-letter {
    text-transform: uppercase;
  }
  .contact-ways {
    display: grid;
    justify-items: start;
    gap: 0.6em;
  }
  .contact-ways .button,
  .escalate {
    text-align: start;
  }
  .breakable {
    overflow-wrap: anywhere;
  }
  .quote {
    max-inline-size: var(--_measure);
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--_line);
  }
  blockquote {
    margin: 0.2em 0 0;
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
    font-weight: 600;
  }
  .clock .icon {
    color: var(--_accent);
  }
  .unresolved {
    max-inline-size: var(--_measure);
    padding-block-start: 1.25em;
    border-block-start: 1px solid var(--_line);
  }
  .urgent {
    margin-block-start: 2.5em;
    max-inline-size: var(--_measure);
    border: 2px solid var(--_danger);
    border-radius: var(--_radius);
  }
  .urgent summary {
    min-block-size: 48px;
    padding: 0.7em 1em;
    cursor: pointer;
  }
  .urgent-show {
    color: var(--_danger);
    font-weight: 600;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .urgent-routes {
    padding: 0.25em 1em 1em;
  }
  .route-urgent {
    border: 2px solid var(--_danger);
  }
  .route-urgent .title {
    color: var(--_danger);
  }
  .route-urgent .button {
    border-color: var(--_danger);
    color: var(--_danger);
  }
  .route-urgent li:first-child .button {
    background: var(--_danger);
    color: var(--_on-danger);
  }
  @container (min-inline-size: 34em) {
    .contact-ways {
      display: flex;
      flex-wrap: wrap;
    }
  }
`;
