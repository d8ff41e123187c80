import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';

const main = fileURLToPath(new URL('../../packages/server/src/main.ts', import.meta.url));

/** The settings of one server, as environment variables. */
export type Settings = Readonly<Record<string, string>>;

/** Runs the server's command to its end, and gives what it printed. */
export async function runCommand(settings: Settings, args: readonly string[]): Promise<{ code: number | null; output: string }> {
  const child = start(settings, args);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data: Buffer) => (output += data.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}

const start = (settings: Settings, args: readonly string[]): ChildProcess =>
  spawn(process.execPath, ['--conditions=@schoolgate/source', main, ...args], { env: { PATH: process.env.PATH ?? '', ...settings } });

/** A server process of its own that can be killed and started again; it comes back at another port. */
export class ServerProcess {
  readonly #settings: Settings;
  #child: ChildProcess | undefined;
  #address: string | undefined;
  constructor(settings: Settings) {
    this.#settings = { ...settings, PORT: '0' };
  }

  /** Where it listens; `undefined` while it does not. */
  get address(): string | undefined {
    return this.#address;
  }

  async start(): Promise<void> {
    const child = start(this.#settings, []);
    this.#child = child;
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (data: Buffer) => {
        if (this.#address === undefined) output += data.toString();
      });
    for (;;) {
      const address = /listening at (\S+)/.exec(output)?.[1];
      if (address !== undefined) return void (this.#address = address);
      if (child.exitCode !== null) throw new Error('The server did not start: ' + output);
      await wait(20);
    }
  }

  /** As a power cut would: nothing is finished, nothing is closed. */
  async kill(): Promise<void> {
    this.#address = undefined;
    if (!this.#child || this.#child.exitCode !== null || this.#child.signalCode !== null) return;
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGKILL');
    await closed;
  }

  async stop(): Promise<void> {
    if (!this.#child) return;
    const closed = once(this.#child, 'close');
    this.#child.kill('SIGTERM');
    await closed;
    this.#address = undefined;
  }
}

/** A PostgreSQL database needs its server's address; without one, the data is in the folder. */
export const settingsFor = (folder: string, databaseUrl: string | undefined, number = 0): Settings => ({
  DATA_DIR: join(folder, `data-${number}`),
  ORGANISATION: 'oakfield',
  LOCK_STALE_SECONDS: '2',
  LIMIT_FACTOR: '1000', // what is tried here is not the limits
  CHALLENGE_STEPS: '0', // nor the challenge
  POLICY_FILES: join(folder, 'policy.json'),
  ...(databaseUrl === undefined ? {} : { DATABASE_URL: databaseUrl }),
});
