import { css } from 'lit';

export const changeStyles = css`
  .changes {
    max-inline-size: var(--_measure);
  }
  .change {
    padding-block: 0.9em;
    border-block-start: 1px solid var(--_line);
  }
  .change-facts {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.3em 0.9em;
    margin-block-end: 0.35em;
    font-size: 0.9em;
  }
  .change-kind {
    font-weight: 700;
  }
  .change-material {
    padding: 0.05em 0.6em;
    border: 1.5px solid currentColor;
    border-radius: 99px;
    color: var(--_warning);
    font-weight: 700;
  }
  .change-text {
    white-space: pre-line;
  }
  ins {
    background: color-mix(in srgb, var(--_good) 14%, transparent);
    text-decoration: underline;
    text-decoration-thickness: 2px;
    text-underline-offset: 0.2em;
  }
  del + ins {
    margin-inline-start: 0.3em; /* the two words would read as one */
  }
  del {
    color: var(--_quiet);
    text-decoration: line-through;
    text-decoration-thickness: 2px;
  }
`;
