import { css } from 'lit';

/** How a concern stands, and what has happened to it. */
export const statusStyles = css`
  .approximate {
    display: block;
  }
  .history {
    max-inline-size: var(--_measure);
    border-inline-start: 2px solid var(--_line);
    padding-inline-start: 1.1em;
  }
  .event + .event {
    margin-block-start: 1em;
  }
  .event .small {
    display: block;
  }
  .reply {
    margin-block-start: 0.5em;
    padding: 0.7em 0.9em;
    border-radius: calc(var(--_radius) * 0.6);
    background: var(--_surface);
    white-space: pre-line;
  }
`;
