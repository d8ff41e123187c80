// Finds the browsers that tests run in; installs them with apt where that is possible, and says what is missing where it is not.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

const candidates = {
  chromium: {
    variable: 'CHROME_PATH',
    package: 'chromium',
    paths: [
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    package: 'firefox-esr',
    paths: ['/usr/bin/firefox-esr', '/usr/bin/firefox', '/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  webkit: { variable: 'WEBKIT_DRIVER_PATH', package: 'webkit2gtk-driver xvfb', paths: ['/usr/bin/WebKitWebDriver'] },
};

/** Flags for a Chromium that runs as root, without a display, and asks nothing of any network. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** The path of a browser, or undefined where it is not installed. */
export const findBrowser = (name) => {
  const { variable, paths } = candidates[name];
  return [process.env[variable], ...paths].find((path) => path && existsSync(path));
};

/** Installs what is missing among `names` where apt may; gives the names that are still missing. */
export function installBrowsers(names) {
  const missing = () => names.filter((name) => !findBrowser(name));
  if (missing().length > 0 && process.getuid?.() === 0 && spawnSync('apt-get', ['--version']).status === 0) {
    const packages = missing().flatMap((name) => candidates[name].package.split(' '));
    console.log(`Installing ${packages.join(', ')} …`);
    const apt = (...args) =>
      spawnSync('apt-get', ['-qq', '-y', ...args], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    apt('update');
    apt('install', '--no-install-recommends', ...packages);
  }
  for (const name of missing())
    console.error(`${name} is missing: install ${candidates[name].package}, or set ${candidates[name].variable} to its path.`);
  return missing();
}
