import { css } from 'lit';

export const glanceStyles = css`
  .glance {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 18em), 1fr));
    gap: 1.25em;
    align-items: start;
  }
  .glance-card {
    padding: 1.1em 1.25em 1.35em;
    border: 1px solid var(--_line);
    border-block-start: 5px solid var(--_colour);
    border-radius: var(--_radius);
  }
  .glance-do {
    --_colour: var(--_good);
  }
  .glance-do-not {
    --_colour: var(--_danger);
  }
  .glance-happens {
    --_colour: var(--_accent);
  }
  .glance-heading {
    display: flex;
    align-items: center;
    gap: 0.45em;
    margin-block-end: 0.6em;
  }
  .glance-heading .icon {
    color: var(--_colour);
  }
  .glance-group + .glance-group {
    margin-block-start: 0.4em;
    padding-block-start: 0.6em;
    border-block-start: 1px solid var(--_line);
  }
  .glance-lead-in {
    padding-block: 0.3em;
    font-weight: 700;
  }
  .glance-card li + li {
    border-block-start: 1px solid var(--_line);
  }
  .glance-link {
    display: block;
    padding-block: 0.6em;
    color: inherit;
    text-decoration-color: transparent;
  }
  .glance-link + .instead {
    margin-block: -0.5em 0.5em;
  }
  .glance-link:hover {
    text-decoration-color: currentColor;
  }
`;
