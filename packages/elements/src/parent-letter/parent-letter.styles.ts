import { css } from 'lit';

export const parentLetterStyles = css`
  .letter {
    max-inline-size: var(--schoolgate-measure, 68ch);
    padding: 1.5em clamp(1.1em, 5cqi, 2.5em);
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }

  .lines {
    white-space: pre-line;
  }

  .letter ul {
    padding-inline-start: 1.25em;
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.75em 1.25em;
    margin-block-start: 1.25em;
  }

  @media print {
    .letter {
      border: 0;
      padding: 0;
    }
  }
`;
