/** What a person does who goes their own way. */
const ways = ['wheel', 'touchmove', 'keydown', 'pointerdown'] as const;

/** Whether they did so before this code was here; the loader has watched. */
let moved = (globalThis as { [key: symbol]: unknown })[Symbol.for('schoolgate.moved')] === true;
let find = (): Element | null => document.querySelector(':target');

const opened = performance.getEntriesByType('navigation').at(0) as PerformanceNavigationTiming | undefined;
const target = find();
// coming back to the page, the browser goes to where the person was; and one who has read on already shall not be taken back
if (opened?.type !== 'navigate' || (target && target.getBoundingClientRect().top < -50)) moved = true;

/** Whether the person has gone their own way since the page was opened. */
export const hasMoved = (): boolean => moved;

/** Says what the address names, where that is inside a shadow root: the page itself cannot know. */
export const aimAt = (place: () => Element | null): void => {
  find = place;
};

/**
 * What the address names stays in sight while the elements above it grow: the browser went there before they had loaded.
 * Ends with the first thing that the person does.
 */
const keepInSight = (): void => {
  const observer = new ResizeObserver(() => find()?.scrollIntoView({ behavior: 'instant' }));
  observer.observe(document.body);
  const leave = () => {
    moved = true;
    observer.disconnect();
  };
  for (const way of ways) window.addEventListener(way, leave, { capture: true, once: true, passive: true });
};
if (!moved && location.hash !== '') keepInSight();
