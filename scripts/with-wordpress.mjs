// node scripts/with-wordpress.mjs COMMAND …: runs a command with a real WordPress of its own that has our plugin, on PHP's own
// server, and ends it with the command. WORDPRESS_DB=mariadb takes MariaDB in place of SQLite. WordPress comes out of Debian's
// packages and is unpacked, not installed; PHP is installed with apt where that is possible.
// WORDPRESS_NETWORK=1 makes it a network of sites.
// The command sees WORDPRESS_URL, WORDPRESS_DIR (the site's folder), WORDPRESS_MAIL (a folder: one file for each mail sent) and
// WORDPRESS_SECRET (with it, the site runs PHP that a test sends).
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWordpress } from './build-wordpress.mjs';

const cache = fileURLToPath(new URL('../node_modules/.cache/wordpress/', import.meta.url));
const fixtures = fileURLToPath(new URL('../packages/wordpress/tests/site/', import.meta.url));
const mariadb = process.env.WORDPRESS_DB === 'mariadb';
/** Where WordPress's plugin for SQLite comes in. */
const playground = '@wp-playground/cli@3.1.56';

class NotRun extends Error {}

const run = (command, args, options = {}) => {
  const { status, stderr, stdout, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1 << 26, ...options });
  if (status !== 0) throw new NotRun(`${command} failed: ${error?.message ?? stderr.trim().split('\n').at(-1)}`);
  return stdout;
};

const has = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;

/** PHP with what WordPress and the plugin need of it. */
function installPhp() {
  const wanted = { sodium: 'php-cli', mbstring: 'php-mbstring', xml: 'php-xml', ...(mariadb ? { mysqli: 'php-mysql' } : { sqlite3: 'php-sqlite3' }) };
  const loaded = () => (has('php') ? run('php', ['-m']).toLowerCase().split('\n') : []);
  const missing = () => [
    ...Object.entries(wanted).flatMap(([extension, name]) => (loaded().includes(extension) ? [] : [name])),
    ...(has('unzip') ? [] : ['unzip']),
    ...(mariadb && !has('mariadbd') ? ['mariadb-server'] : []),
  ];
  if (missing().length > 0 && process.getuid?.() === 0 && has('apt-get')) {
    console.log(`Installing ${missing().join(', ')} …`);
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', '-y', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '--no-install-recommends', ...missing());
  }
  if (missing().length > 0) throw new NotRun(`install the Debian packages ${missing().join(', ')}`);
}

/** The mirror that this machine takes its packages from, asked for the release in which WordPress is 6.8. */
function downloadPackages(folder) {
  if (!has('apt-get')) throw new NotRun('WordPress comes out of Debian’s packages, and there is no apt here');
  const lists = ['/etc/apt/sources.list', ...listFiles('/etc/apt/sources.list.d')].filter((file) => existsSync(file));
  const mirror = lists
    .flatMap((file) => readFileSync(file, 'utf8').split('\n'))
    .filter((line) => !line.startsWith('#'))
    .map((line) => /https?:\/\/\S+\/debian\/?(?=\s|$)/.exec(line)?.[0])
    .find(Boolean);
  if (!mirror) throw new NotRun('no Debian mirror is named in /etc/apt');
  for (const name of ['lists/partial', 'cache/archives/partial']) mkdirSync(join(folder, name), { recursive: true });
  const sources = join(folder, 'sources.list');
  writeFileSync(sources, `deb [signed-by=/usr/share/keyrings/debian-archive-keyring.gpg] ${mirror} trixie main\n`);
  const settings = {
    'Dir::Etc::sourcelist': sources,
    'Dir::Etc::sourceparts': '-',
    'Dir::State::lists': join(folder, 'lists'),
    'Dir::Cache': join(folder, 'cache'),
    'APT::Sandbox::User': 'root',
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-o', `${name}=${value}`]);
  const packages = ['wordpress', 'wordpress-theme-twentytwentyfive', 'libjs-lodash', 'libjs-underscore', 'libjs-cropper', 'php-getid3'];
  run('apt-get', [...options, '-qq', 'update'], { cwd: folder });
  run('apt-get', [...options, '-qq', 'download', ...packages], { cwd: folder });
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.deb'))) run('dpkg', ['-x', file, 'unpacked'], { cwd: folder });
}

const listFiles = (folder) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : []);

/** A WordPress nobody has installed yet, made once and copied for each run. */
function fetchWordpress() {
  const kept = join(cache, 'site-6.8');
  if (existsSync(kept)) return kept;
  mkdirSync(cache, { recursive: true });
  const folder = mkdtempSync(join(cache, 'fetching-'));
  try {
    downloadPackages(folder);
    const source = join(folder, 'unpacked/usr/share/wordpress');
    run('find', [source, '-type', 'l', '-lname', '/*', '-delete']); // links to where an installed package would be
    run('cp', ['-rL', source, join(folder, 'site')]);
    const site = join(folder, 'site');
    cpSync('/etc/ssl/certs/ca-certificates.crt', join(site, 'wp-includes/certificates/ca-bundle.crt'), { dereference: true });
    for (const name of ['plugins', 'uploads', 'mu-plugins', 'database']) mkdirSync(join(site, 'wp-content', name), { recursive: true });
    // of WordPress's plugin for SQLite this package holds a released copy
    run('npm', ['pack', '--silent', playground], { cwd: folder });
    const packed = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    run('tar', ['xzf', packed, 'package/sqlite-database-integration.zip'], { cwd: folder });
    run('unzip', ['-q', 'package/sqlite-database-integration.zip'], { cwd: folder });
    run('cp', ['-r', join(folder, 'plugin-sqlite-database-integration'), join(site, 'wp-content/plugins/sqlite-database-integration')]);
    if (!existsSync(kept)) renameSync(site, kept);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return kept;
}

const freePort = () =>
  new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => done(port));
    });
  });

const untilIt = async (works, what) => {
  for (let attempt = 0; attempt < 200; attempt++) {
    if (await works()) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new NotRun(`${what} did not start`);
};

/** Gives the lines of wp-config.php that name the database, and how to end it. */
async function openDatabase(folder, site) {
  if (!mariadb) {
    const plugin = join(site, 'wp-content/plugins/sqlite-database-integration');
    const drop = readFileSync(join(plugin, 'db.copy'), 'utf8')
      .replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', plugin)
      .replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php');
    writeFileSync(join(site, 'wp-content/db.php'), drop);
    return { constants: { DB_NAME: 'wp', DB_USER: '', DB_PASSWORD: '', DB_HOST: '' }, close: () => {} };
  }
  const data = join(folder, 'mariadb');
  const socket = join(folder, 's');
  const root = process.getuid?.() === 0;
  mkdirSync(data);
  if (root) run('chown', ['mysql', folder, data]);
  const as = root ? ['--user=mysql'] : [];
  run('mariadb-install-db', [...as, `--datadir=${data}`, '--skip-test-db', '--auth-root-authentication-method=normal']);
  const log = openSync(join(folder, 'mariadb.log'), 'w');
  const child = spawn('mariadbd', ['--no-defaults', ...as, `--datadir=${data}`, `--socket=${socket}`, '--skip-networking'], {
    stdio: ['ignore', log, log],
    detached: true,
  });
  await untilIt(() => spawnSync('mariadb', ['-uroot', '-S', socket, '-e', 'create database wp']).status === 0, 'MariaDB');
  return {
    constants: { DB_NAME: 'wp', DB_USER: 'root', DB_PASSWORD: '', DB_HOST: `localhost:${socket}` },
    close: () => process.kill(-child.pid, 'SIGKILL'),
  };
}

function writeConfig(site, url, constants, network = {}) {
  const secrets = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [
    [`${name}_KEY`, `${name}-test-only`],
    [`${name}_SALT`, `${name}-test-only`],
  ]);
  const defined = {
    ...constants,
    ...Object.fromEntries(secrets),
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    WP_HOME: url,
    WP_SITEURL: url,
  };
  const flags = {
    WP_HTTP_BLOCK_EXTERNAL: true,
    DISABLE_WP_CRON: true,
    AUTOMATIC_UPDATER_DISABLED: true,
    WP_ENVIRONMENT_TYPE: 'local', // application passwords, which WordPress takes over https only elsewhere
    WP_DEBUG: true,
    WP_DEBUG_DISPLAY: false,
    WP_DEBUG_LOG: true,
  };
  const lines = [
    ...Object.entries(defined).map(([name, value]) => `define('${name}', '${value}');`),
    ...Object.entries({ ...flags, ...network }).map(([name, value]) => `define('${name}', ${JSON.stringify(value)});`),
  ];
  writeFileSync(
    join(site, 'wp-config.php'),
    `<?php\n${lines.join('\n')}\n$table_prefix = 'wp_';\nif (!defined('ABSPATH')) define('ABSPATH', __DIR__ . '/');\nrequire_once ABSPATH . 'wp-settings.php';\n`,
  );
}

/** Turns the site into a network of sites in folders, which wp-config.php may only say once its tables are there. */
function makeNetwork(site, url, constants) {
  run('php', [join(fixtures, 'make-network.php'), site]);
  const network = { MULTISITE: true, SUBDOMAIN_INSTALL: false, DOMAIN_CURRENT_SITE: new URL(url).host, PATH_CURRENT_SITE: '/' };
  writeConfig(site, url, constants, network);
}

const readLog = (file) => (existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []);

const [command, ...args] = process.argv.slice(2);
const folder = mkdtempSync(join(tmpdir(), 'schoolgate-wordpress-'));
const ends = [];
let status = 1;
try {
  installPhp();
  const site = join(folder, 'site');
  run('cp', ['-r', fetchWordpress(), site]);
  await buildWordpress(join(site, 'wp-content/plugins/schoolgate'));
  cpSync(join(fixtures, 'mu-plugins'), join(site, 'wp-content/mu-plugins'), { recursive: true });
  const url = `http://127.0.0.1:${await freePort()}`;
  const mail = join(folder, 'mail');
  mkdirSync(mail);
  const { constants, close } = await openDatabase(folder, site);
  ends.push(close);
  const secret = randomUUID();
  const configured = { ...constants, SCHOOLGATE_TEST_MAIL: mail, SCHOOLGATE_TEST_SECRET: secret };
  writeConfig(site, url, configured);
  run('php', [join(fixtures, 'install.php'), site]);
  if (process.env.WORDPRESS_NETWORK) makeNetwork(site, url, configured);
  // in a process group of its own: the workers outlive a parent that is killed, and keep the port
  const log = openSync(join(folder, 'php.log'), 'w');
  const server = spawn('php', ['-d', 'opcache.enable_cli=1', '-S', new URL(url).host, '-t', site, join(fixtures, 'router.php')], {
    stdio: ['ignore', log, log],
    detached: true,
    env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  ends.push(() => process.kill(-server.pid, 'SIGKILL'));
  await untilIt(
    () =>
      fetch(url).then(
        ({ ok }) => ok,
        () => false,
      ),
    'PHP’s server',
  );
  const child = spawn(command, args, {
    stdio: 'inherit',
    env: { ...process.env, WORDPRESS_URL: url, WORDPRESS_DIR: site, WORDPRESS_MAIL: mail, WORDPRESS_SECRET: secret },
  });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  status = await new Promise((done) => child.on('close', (code) => done(code ?? 1)));
  const complaints = readLog(join(site, 'wp-content/debug.log')).filter((line) => /plugins\/schoolgate|Schoolgate\\/.test(line));
  if (complaints.length > 0) {
    console.error(`PHP complained about the plugin:\n${complaints.slice(0, 20).join('\n')}`);
    status ||= 1;
  }
} catch (error) {
  if (!(error instanceof NotRun)) throw error;
  console.error(`not run: ${error.message}.`);
  status = 77; // scripts/test.mjs lists it as such: who has no Debian may still test the rest
} finally {
  for (const end of ends.reverse())
    try {
      end();
    } catch {
      // it has ended already
    }
  if (process.env.WORDPRESS_KEEP) console.log(`kept: ${folder}`);
  else rmSync(folder, { recursive: true, force: true });
}
process.exit(status);
