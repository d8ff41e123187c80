import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { StartError } from '../start-error.ts';

/** The lock counts as left behind when its holder has not touched it for this long; the holder does so every second. */
const STALE_MS = 5000;

const isLocked = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ELOCKED';

export interface LockOptions {
  /** Called once, before waiting for a lock that may have been left behind by a process that was killed. */
  readonly onWait?: () => void;
  /** The lock was lost, for instance after the machine slept: go on writing and rows may vanish. */
  readonly onLost: () => void;
}

/**
 * Makes this process the only one that uses a data folder, until the returned function is called.
 * The lock is a time stamp that is kept fresh rather than a process id, which means nothing to another container.
 * @throws {@link StartError} when another process holds it
 */
export async function lockFolder(folder: string, { onWait, onLost }: LockOptions): Promise<() => Promise<void>> {
  const take = () => lock(folder, { lockfilePath: join(folder, 'server.lock'), stale: STALE_MS, update: 1000, onCompromised: onLost });
  const giveUpAt = Date.now() + STALE_MS + 2000;
  for (let waited = false; ; waited = true) {
    try {
      return await take();
    } catch (error) {
      if (!isLocked(error)) throw error;
      if (Date.now() > giveUpAt)
        throw new StartError('Another process uses this data folder. Stop it first, or choose another folder with DATA_DIR.');
      if (!waited) onWait?.();
      await wait(250);
    }
  }
}
