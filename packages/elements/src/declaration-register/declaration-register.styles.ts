import { css } from 'lit';

export const declarationRegisterStyles = css`
  .screen > * + * {
    margin-block-start: 1.25em;
  }

  .totals {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em 1.5em;
  }

  .totals strong {
    font-size: 1.25em;
  }

  .controls {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75em 1.5em;
    align-items: end;
  }

  .controls > div {
    display: grid;
    gap: 0.25em;
    flex: 1 1 12em;
  }

  .controls label {
    font-weight: 700;
  }

  .controls .control {
    inline-size: 100%;
    min-block-size: 44px;
    padding: 0.4em 0.6em;
    border: 2px solid var(--_control-line);
    border-radius: calc(var(--_radius) * 0.6);
    background: transparent;
    color: inherit;
    font: inherit;
  }

  option {
    background: Canvas;
    color: CanvasText;
  }

  .framed {
    container-type: inline-size;
  }

  table {
    inline-size: 100%;
    border-collapse: collapse;
    text-align: start;
  }

  th,
  td {
    padding: 0.5em 0.75em 0.5em 0;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid color-mix(in srgb, currentColor 25%, transparent);
    overflow-wrap: anywhere;
  }

  thead th {
    vertical-align: middle;
  }

  .button:disabled {
    opacity: 0.5;
    cursor: default;
  }

  .label {
    display: none;
  }

  .state {
    font-weight: 700;
  }

  @container (max-width: 44em) {
    table,
    thead,
    tbody,
    tr,
    th,
    td {
      display: block;
      border: 0;
      padding: 0;
    }

    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0.25em 1em;
      padding-block-end: 0.5em;
    }

    thead .wide {
      position: absolute;
      inline-size: 1px;
      block-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      padding-block: 0.6em;
      border-block-start: 1px solid color-mix(in srgb, currentColor 25%, transparent);
    }

    .label {
      display: inline-block;
      min-inline-size: 6.5em;
      padding-inline-end: 0.75em;
      font-weight: 400;
      opacity: 0.85;
    }
  }
`;
