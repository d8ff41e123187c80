import { css } from 'lit';

export const searchStyles = css`
  .search {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.6em 0.75em;
    padding: 0.6em 0.75em;
    margin-block-end: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
    background: Canvas;
    color: CanvasText;
  }
  .search label {
    flex: 1 0 100%;
    font-weight: 700;
  }
  .downloads {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    padding: 0.25em 0.75em;
    margin-block-end: 1.25em;
    border: 1px solid var(--_line);
    border-radius: var(--_radius);
  }
  .search-field {
    flex: 1 1 10em;
    min-inline-size: 0;
    min-block-size: 44px;
    padding: 0.4em 0.6em;
    border: 2px solid var(--_control-line);
    border-radius: calc(var(--_radius) * 0.7);
    background: Canvas;
    color: inherit;
    font: inherit;
  }
  .search-count {
    font-variant-numeric: tabular-nums;
  }
  .search-buttons {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .search-button {
    min-block-size: 44px;
    padding: 0.3em 0.8em;
  }
  @media (max-height: 30em) {
    .search {
      position: static;
    }
  }
`;
