import { css } from 'lit';

export const parentDeclarationStyles = css`
  .screen {
    max-inline-size: var(--_measure);
    margin: 0;
    padding: 0;
  }
  .screen > * + * {
    margin-block-start: 2.25em;
  }
  .screen > .back {
    margin-block-end: -1.5em;
  }
  .screen > .title {
    margin-block-start: 0.8em;
  }
  .screen > .title + * {
    margin-block-start: 1.25em;
  }
  .stack-fields > .heading + * {
    margin-block-start: 1em;
  }
  .about {
    max-inline-size: var(--_measure);
    margin-block-start: 0.4em;
  }
  .lead-in {
    font-weight: 700;
  }
  .undertakings {
    padding-inline-start: 1.3em;
  }
  .undertakings li + li {
    margin-block-start: 0.5em;
  }
  .undertakings li::marker {
    color: var(--_accent);
  }
  .by-hand {
    padding-block-start: 3em;
    border-block-end: 1px solid;
    max-inline-size: var(--_measure);
  }
  @media print {
    .agreement {
      border: 0;
      padding: 0;
    }
  }
`;
