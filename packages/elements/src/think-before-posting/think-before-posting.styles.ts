import { css } from 'lit';

export const thinkBeforePostingStyles = css`
  .screen > * + * {
    margin-block-start: 1.25em;
  }

  .check {
    display: grid;
    gap: 0.25em;
    padding-block: 0.35em;
  }

  .check > a,
  .asked a {
    display: inline-block;
    min-block-size: 24px;
  }

  .check > a {
    margin-inline-start: 2.9em;
    font-size: 0.9em;
  }

  .asked {
    padding-inline-start: 1.25em;
  }
`;
