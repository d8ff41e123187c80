import type { FlushResult, Outbox } from './create-outbox.ts';

export interface KeepFlushingOptions {
  /** Ends it. */
  readonly signal: AbortSignal;
  /** Told after each flush that changed something, so that the page can tell the parent. */
  readonly onFlush?: (result: FlushResult) => void;
  /** Where "online" is heard: a page's `window`. Without it, only time passes. */
  readonly events?: Pick<EventTarget, 'addEventListener' | 'removeEventListener'>;
  /** The first pause, in milliseconds; each that follows is twice as long, up to a quarter of an hour. @default 5000 */
  readonly firstPause?: number;
}

const LONGEST_PAUSE_MS = 15 * 60 * 1000;

/** Waits, but no longer than until the network is back or the signal ends it. */
const pause = (milliseconds: number, { signal, events }: KeepFlushingOptions): Promise<'online' | 'later'> =>
  new Promise((resolve) => {
    const end = (how: 'online' | 'later') => {
      clearTimeout(timer);
      signal.removeEventListener('abort', later);
      events?.removeEventListener('online', online);
      resolve(how);
    };
    const online = () => end('online');
    const later = () => end('later');
    const timer = setTimeout(later, milliseconds);
    signal.addEventListener('abort', later, { once: true });
    events?.addEventListener('online', online, { once: true });
  });

/**
 * Flushes now, whenever the network comes back, and in between with longer and longer pauses, until nothing is waiting or
 * the signal ends it. A tenth of each pause is left to chance, so that a school's parents do not all knock at once.
 */
export async function keepFlushing(outbox: Outbox, options: KeepFlushingOptions): Promise<void> {
  const { signal, onFlush, firstPause = 5000 } = options;
  let next = firstPause;
  while (!signal.aborted) {
    const result = await outbox.flush({ signal });
    if (result.outcomes.length > 0) onFlush?.(result);
    if (result.waiting === 0) return;
    const how = await pause(next * (0.95 + Math.random() / 10), options);
    next = how === 'online' ? firstPause : Math.min(next * 2, LONGEST_PAUSE_MS);
  }
}
