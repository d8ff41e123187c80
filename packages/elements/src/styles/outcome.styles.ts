import { css } from 'lit';

/** That what was filled in has arrived, and its reference; comes with the code that says so. */
export const outcomeStyles = css`
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
`;
