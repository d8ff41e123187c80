import { css } from 'lit';

export const parentLetterStyles = css`
  .letter {
    max-inline-size: var(--schoolgate-measure, 68ch);
  }

  .lines {
    white-space: pre-line;
  }

  .letter ul {
    padding-inline-start: 1.25em;
  }

  .actions {
    margin-block-start: 1.25em;
  }

  @media print {
    .letter {
      border: 0;
      padding: 0;
    }
  }
`;
