import { css } from 'lit';

export const thinkBeforePostingStyles = css`
  .screen {
    max-inline-size: var(--_measure);
  }

  .screen > * + * {
    margin-block-start: 1.75em;
  }

  .check {
    display: grid;
    gap: 0.25em;
    max-inline-size: var(--_measure);
    padding-block: 0.35em;
  }

  .check a,
  .asked a {
    display: inline-block;
    padding-block: 0.2em;
  }

  .asked a {
    display: block; /* else its mark stands at its last line */
  }

  .check p {
    padding-inline-start: 2.6em;
    font-size: 0.9em;
  }

  .asked ul {
    list-style: disc;
  }

  .asked li {
    margin-inline-start: 1.25em; /* its own, whose direction is that of its words */
  }

  .asked li::marker {
    color: var(--_good);
  }
`;
