import { css } from 'lit';

export const thinkBeforePostingStyles = css`
  .screen > * + * {
    margin-block-start: 1.75em;
  }

  .check {
    display: grid;
    gap: 0.25em;
    max-inline-size: var(--_measure);
    padding-block: 0.35em;
  }

  .check > a,
  .asked a {
    display: block;
    padding-block: 0.2em;
  }

  .check > a {
    justify-self: start;
    margin-inline-start: 2.9em;
    font-size: 0.9em;
  }

  .asked ul {
    padding-inline-start: 1.25em;
    list-style: disc;
  }

  .asked li::marker {
    color: var(--_good);
  }
`;
