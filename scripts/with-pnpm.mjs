// Runs on any Node from 18 on, before anything is installed, so: Node built-ins only.
// Installs the pinned pnpm into node_modules/.tools, installs the workspace from its lockfile,
// then runs the given command on the workspace's own Node 24.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const tools = join(root, 'node_modules', '.tools', packageManager.replace('@', '-'));
const toolsBin = join(tools, 'node_modules', '.bin');
const path = [join(root, 'node_modules', '.bin'), toolsBin, process.env.PATH].join(delimiter);

/** Runs to the end and passes a failure on as this process's own. */
const run = (command, args, cwd = root) => {
  const shell = process.platform === 'win32'; // there, npm and pnpm are .cmd files
  const { status, error } = spawnSync(command, args, { cwd, shell, stdio: 'inherit', env: { ...process.env, PATH: path } });
  if (error) console.error(`${command}: ${error.message}`);
  if (status !== 0) process.exit(status ?? 1);
};

if (!existsSync(join(toolsBin, 'pnpm'))) {
  mkdirSync(tools, { recursive: true });
  run('npm', ['install', '--prefix', tools, '--no-save', '--no-audit', '--no-fund', '--loglevel=error', packageManager], tools);
}
run('pnpm', [
  'install',
  process.env.SCHOOLGATE_UPDATE_LOCKFILE ? '--no-frozen-lockfile' : '--frozen-lockfile',
  '--reporter=append-only',
  '--loglevel=warn',
]);
const [command, ...args] = process.argv.slice(2);
if (command) run(command, args);
