import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { lock } from 'proper-lockfile';
import { StartError } from '../start-error.ts';

const isLocked = (error: unknown) => error instanceof Error && 'code' in error && error.code === 'ELOCKED';

export interface LockOptions {
  /** The holder freshens its lock every second; one that nobody has freshened for this long was left behind by a crash. */
  readonly staleSeconds: number;
  /** Called once, before watching a lock to see whether its holder is alive. */
  readonly onWait?: () => void;
  /** The lock was lost, for instance after the machine slept: go on writing and rows may vanish. */
  readonly onLost: () => void;
}

/**
 * Makes this process the only one that uses a data folder, until the returned function is called.
 * The lock is a time stamp that is kept fresh rather than a process id, which means nothing to another container.
 * After a crash it is taken over within `staleSeconds`; while its holder lives, that shows within a second or two.
 * @throws {@link StartError} when another process holds it
 */
export async function lockFolder(folder: string, { staleSeconds, onWait, onLost }: LockOptions): Promise<() => Promise<void>> {
  const lockfilePath = join(folder, 'server.lock');
  const freshenedAt = () =>
    stat(lockfilePath).then(
      ({ mtimeMs }) => mtimeMs,
      () => undefined,
    ); // undefined: let go just now
  let first: number | undefined;
  for (;;) {
    try {
      return await lock(folder, { lockfilePath, stale: staleSeconds * 1000, update: 1000, onCompromised: onLost });
    } catch (error) {
      if (!isLocked(error)) throw error;
    }
    const now = await freshenedAt();
    if (first === undefined) onWait?.();
    else if (now !== undefined && now !== first)
      throw new StartError('Another process uses this data folder. Stop it first, or choose another folder with DATA_DIR.');
    first ??= now;
    await wait(250);
  }
}
