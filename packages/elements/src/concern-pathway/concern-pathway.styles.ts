import { css } from 'lit';

export const concernPathwayStyles = css`
  .leave {
    position: sticky;
    inset-block-start: 0.5em;
    z-index: 1;
    max-inline-size: var(--_measure);
    margin-block-start: 0.5em;
    text-align: end;
    pointer-events: none;
  }
  .leave-hint {
    max-inline-size: var(--_measure);
    margin-block: 0.25em 1.25em;
    text-align: end;
  }
  .leave-button {
    border-color: var(--_danger);
    background: var(--_danger);
    color: var(--_on-danger);
    pointer-events: auto;
  }
  .leave-button:hover {
    background: color-mix(in srgb, var(--_danger) 86%, var(--_focus-outer));
  }
  :is(a, button, input, textarea, summary, [tabindex]) {
    scroll-margin-block-start: 5em;
  }
  .screen {
    max-inline-size: var(--_measure);
  }
  .screen > * + * {
    margin-block-start: 1.75em;
  }
  .screen > * + .title {
    margin-block-start: 0.9em;
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
  .contact > * + * {
    margin-block-start: 0.8em;
  }
  .contact-who {
    display: flex;
    align-items: center;
    gap: 0.5em;
  }
  .contact-who strong {
    display: inline-block;
  }
  .contact-who strong::first-letter {
    text-transform: uppercase;
  }
  .contact-ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.6em;
  }
  .contact-ways .button,
  .urgent-line .button,
  .escalate {
    max-inline-size: 100%;
    text-align: start;
  }
  .contact-ways > *,
  .contact-ways span {
    min-inline-size: 0; /* else a long number stands out of its card */
  }
  .beside {
    display: block;
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
    display: block;
    color: var(--_danger);
    font-weight: 700;
    text-decoration: underline;
    text-underline-offset: 0.18em;
  }
  .urgent-line {
    margin-block: 1em;
    padding: 0.9em 1em;
    border-width: 2px;
  }
  .urgent-line .button {
    margin-block: 2px;
    border-color: var(--_danger);
    color: var(--_danger);
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
    .leave {
      margin-block-start: -2em; /* beside the heading */
    }
  }
`;
