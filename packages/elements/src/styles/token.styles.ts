import { css } from 'lit';

/**
 * What the elements are drawn with. Lines, grounds and quiet text are mixed from the page's own text colour, so they suit
 * any ground; only the few colours with a meaning are ours, and follow the page's `color-scheme`.
 */
export const tokenStyles = css`
  :host {
    --_accent: var(--schoolgate-accent, #0b5d63);
    --_on-accent: var(--schoolgate-on-accent, #fff);
    --_danger: var(--schoolgate-danger, #b0221b);
    --_on-danger: var(--schoolgate-on-danger, #fff);
    --_good: var(--schoolgate-good, #1c6b3c);
    --_warning: var(--schoolgate-warning, #8a5300);
    --_quiet: var(--schoolgate-quiet, color-mix(in srgb, currentColor 76%, transparent));
    --_line: var(--schoolgate-line, color-mix(in srgb, currentColor 18%, transparent));
    --_control-line: var(--schoolgate-control-line, color-mix(in srgb, currentColor 64%, transparent));
    --_surface: var(--schoolgate-surface, color-mix(in srgb, currentColor 4%, transparent));
    --_radius: var(--schoolgate-radius, 10px);
    --_measure: var(--schoolgate-measure, 68ch);
    --_focus-inner: var(--schoolgate-focus-inner, #fff);
    --_focus-outer: var(--schoolgate-focus-outer, #0b2f33);
  }
  @supports (color: light-dark(red, red)) {
    :host {
      --_accent: var(--schoolgate-accent, light-dark(#0b5d63, #86d9d6));
      --_on-accent: var(--schoolgate-on-accent, light-dark(#fff, #04282b));
      --_danger: var(--schoolgate-danger, light-dark(#b0221b, #ffb3a8));
      --_on-danger: var(--schoolgate-on-danger, light-dark(#fff, #3d0703));
      --_good: var(--schoolgate-good, light-dark(#1c6b3c, #9adcae));
      --_warning: var(--schoolgate-warning, light-dark(#8a5300, #ffcf7d));
    }
  }
`;
