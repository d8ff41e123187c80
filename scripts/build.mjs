// Builds everything: the packages in the order of their dependencies, then the bundle for the script tag.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const steps = [
  ['pnpm', ['--recursive', '--reporter=append-only', '--loglevel=warn', 'run', 'build']],
  ['rollup', ['--config', '--silent']],
];
for (const [command, args] of steps) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], shell: process.platform === 'win32' });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
}
