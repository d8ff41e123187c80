import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The demo school's site, served by the real server on a real folder, as `npm start` does after its build. */
export class Demo {
  readonly dataDir: string;
  readonly #file: string | undefined;
  #process: ChildProcess | undefined;
  address = '';
  /** Everything that the server printed. */
  log = '';

  private constructor(dataDir: string, file: string | undefined) {
    this.dataDir = dataDir;
    this.#file = file;
  }

  /** @param file a school's own document, from the root of the project */
  static async start(file?: string): Promise<Demo> {
    const demo = new Demo(await mkdtemp(join(tmpdir(), 'schoolgate-')), file);
    await demo.run();
    return demo;
  }

  /** Starts the server on the same folder and, after the first time, at the same address. */
  async run(): Promise<void> {
    const port = this.address === '' ? '0' : new URL(this.address).port;
    const child = spawn(process.execPath, ['scripts/serve.mjs', ...(this.#file ? [this.#file] : [])], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, INIT_CWD: root, PORT: port, DATA_DIR: this.dataDir, DATABASE_URL: '', NODE_OPTIONS: '' },
    });
    this.#process = child;
    await new Promise<void>((resolve, reject) => {
      const read = (text: string) => {
        this.log += text;
        const address = /listening at (\S+)/.exec(text)?.[1];
        if (address) {
          this.address = address;
          resolve();
        }
      };
      child.stdout.setEncoding('utf8').on('data', read);
      child.stderr.setEncoding('utf8').on('data', read);
      child.once('exit', () => reject(new Error(`The demo did not start:\n${this.log}`)));
    });
  }

  async stop(): Promise<void> {
    const child = this.#process;
    if (!child || child.exitCode !== null) return;
    child.kill('SIGTERM');
    await once(child, 'exit');
  }

  async remove(): Promise<void> {
    await this.stop();
    await rm(this.dataDir, { recursive: true, force: true });
  }
}
