import { css } from 'lit';

/** The tools around the page's own text. */
export const toolStyles = css`
  .tools,
  .beside {
    container-type: normal; /* what fits beside the text is asked of the whole element */
  }
  .tools {
    min-block-size: var(--schoolgate-tools-size, 4.5rem);
  }
  .tools-toggle {
    inline-size: 100%;
    min-block-size: 48px;
    padding: 0.4em 1em;
    border: 1px solid var(--_control-line);
    border-radius: var(--_radius);
    background: none;
    font-weight: 700;
    text-align: start;
  }
  .panel {
    padding-block: 1em 1.5em;
  }
  .panel.folded {
    display: none;
  }
  .panel > * + * {
    margin-block: 1em 0;
  }
  .panel > :first-child {
    margin-block-start: 0;
  }
  .panel .view {
    flex: auto;
    padding-inline: 0.5em;
  }
  .panel .contents {
    border: 0;
    position: static;
  }
  .panel .contents-title {
    display: block;
  }
  .panel .contents-toggle {
    display: none;
  }
  .panel .contents ol {
    padding: 0;
    border: 0;
  }
  .newer {
    padding: 0.8em 1em;
    border-inline-start: 5px solid var(--_warning);
    background: var(--_surface);
  }
  @container (min-inline-size: 52em) {
    .around {
      display: grid;
      grid-template-columns: minmax(0, 1fr) 17em;
      column-gap: 3em;
      align-items: start;
    }
    .around > .tools {
      grid-area: 1 / 2;
      position: sticky;
      inset-block-start: var(--schoolgate-scroll-margin, 1.5rem);
      max-block-size: calc(100vh - 3rem);
      overflow: auto;
      padding: 4px;
      min-block-size: 0;
    }
    .around > .reading {
      grid-area: 1 / 1;
    }
    .tools-toggle {
      display: none;
    }
    .panel,
    .panel.folded {
      display: block;
      padding-block: 0;
    }
  }
`;
