import { css } from 'lit';

export const drawingStyles = css`
  .drawn {
    display: block;
    inline-size: min(100%, 18em);
    aspect-ratio: 3;
  }
  .sheet {
    position: relative;
    max-inline-size: 34em;
    margin-block-start: 0.6em;
    border: 2px solid var(--_control-line);
    border-radius: calc(var(--_radius) * 0.6);
    overflow: hidden;
  }
  .field-invalid .sheet {
    border-color: var(--_danger);
  }
  /* the line that people expect to sign on */
  .sheet::before {
    content: '';
    position: absolute;
    inset-inline: 6%;
    inset-block-end: 22%;
    border-block-end: 1px solid var(--_line);
  }
  .sheet .drawn {
    inline-size: 100%;
  }
  .sheet canvas {
    position: absolute;
    inset: 0;
    inline-size: 100%;
    block-size: 100%;
    cursor: crosshair;
    touch-action: none;
    user-select: none;
  }
  .field > .drawing-label {
    font-weight: 700;
  }
  .drawing-tools {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
    margin-block-start: 0.3em;
  }
`;
