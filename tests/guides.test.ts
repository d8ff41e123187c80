// Every command of the guides is run as it stands there: a page at a time, in order, in a folder of its own.
// ```json file=NAME``` and the like write that file; ```sh background``` is started and left running until the page ends.
// What is named within a sentence must be among what is run, so that a new command needs a block that a test runs.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { createClient } from '@schoolgate/sdk/client';
import { draftDeclaration } from '@schoolgate/sdk/declaration';
import { digestPolicy } from '@schoolgate/sdk/policy';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = [
  'README.md',
  ...readdirSync(join(root, 'docs/guide')).map((name) => `docs/guide/${name}`),
  ...['sdk', 'cli', 'elements', 'server'].map((name) => `packages/${name}/README.md`).filter((name) => existsSync(join(root, name))),
];

/** What is run by other checks: the walk from end to end, this very run, the build before it. */
const runElsewhere = /^npm (start( -- .*)?|test|run build)$/;

interface Block {
  readonly language: string;
  readonly meta: string;
  readonly text: string;
}
type Root = ReturnType<typeof fromMarkdown>;
type Nodes = Root | Root['children'][number];

/** Every node of a page, those within lists and quotations too. */
const nodesOf = (page: string): Nodes[] => {
  const below = (node: Nodes): Nodes[] => [node, ...('children' in node ? node.children.flatMap(below) : [])];
  return below(fromMarkdown(readFileSync(join(root, page), 'utf8')));
};
const blocksOf = (page: string): Block[] =>
  nodesOf(page)
    .filter((node) => node.type === 'code')
    .map(({ lang, meta, value }) => ({ language: lang ?? '', meta: meta ?? '', text: value }));
/** What a page names in the middle of a sentence. */
const namesOf = (page: string): string[] => nodesOf(page).flatMap((node) => (node.type === 'inlineCode' ? [node.value] : []));

const commandsOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.replace(/\s+#.*$/, ''))
    .filter((line) => line !== '' && !runElsewhere.test(line))
    .map((line) => line.replace(/^npm run /, `npm --prefix '${root}' run `));

const freePort = () =>
  new Promise<number>((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });

/** Files that come from somewhere else than the page: the school's document or policy, a parent's receipt. */
const provided: Record<string, (folder: string, endpoint: string) => Promise<void>> = {
  'our-code.docx': (folder) => cp(join(root, 'examples/primary-school/policy.docx'), join(folder, 'our-code.docx')),
  'our-code.pdf': (folder) => cp(join(root, 'examples/primary-school/policy.pdf'), join(folder, 'our-code.pdf')),
  'policy.json': (folder) => cp(join(root, 'examples/primary-school/policy.json'), join(folder, 'policy.json')),
  'renewed.json': async (folder) => {
    const text = await readFile(join(root, 'examples/primary-school/policy.json'), 'utf8');
    await writeFile(join(folder, 'renewed.json'), JSON.stringify({ ...(JSON.parse(text) as object), version: 'renewed', title: 'Our code' }));
  },
  'answers.json': (folder) => writeFile(join(folder, 'answers.json'), '{}'),
  'erasures.ndjson': (folder) => writeFile(join(folder, 'erasures.ndjson'), ''),
  'receipt.json': async (folder, endpoint) => {
    const client = createClient({ endpoint });
    const policy = await client.getPolicy('parents-social-media');
    const request = draftDeclaration(policy, await digestPolicy(policy), policy.language, {
      signer: { name: 'Parent One', capacity: 'parent' },
      children: [{ name: 'Child One' }],
      outcome: 'declined',
      agreed: false,
      signedAt: new Date(),
      timeZone: 'Europe/London',
    });
    const accepted = await client.createDeclaration(request);
    await writeFile(join(folder, 'receipt.json'), JSON.stringify({ policy: request.policy, ...accepted }));
  },
};

/** As where the packages are installed, so that their own pages can call their commands by name. */
const PATH = `${join(root, 'node_modules/.bin')}:${process.env['PATH'] ?? ''}`;

const start = (command: string, folder: string) => {
  const child = spawn('sh', ['-ec', command], { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, PATH } });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  return { child, output: () => output };
};

const run = (command: string, folder: string) =>
  new Promise<void>((resolve, reject) => {
    const { child, output } = start(command, folder);
    child.on('close', (code) => (code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}:\n${output()}`))));
  });

const answers = async (url: string) => {
  for (let attempt = 0; attempt < 100; attempt++) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  assert.fail(`nothing answers at ${url}`);
};

describe('every command of', { concurrency: false }, () => {
  for (const page of pages.filter((name) => blocksOf(name).some(({ language, text }) => language === 'sh' && commandsOf(text).length > 0)))
    test(page, { timeout: 300_000 }, async () => {
      const folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
      const port = await freePort();
      const origin = `http://127.0.0.1:${port}`;
      const background: ReturnType<typeof start>[] = [];
      try {
        await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
        await mkdir(join(folder, 'packages'));
        await symlink(join(root, 'packages/elements'), join(folder, 'packages/elements'));
        const isMade = (name: string) => blocksOf(page).some(({ text }) => text.includes(`--output ${name}`));
        for (const { language, meta, text: written } of blocksOf(page)) {
          const text = written.replaceAll('8080', String(port));
          const file = /\bfile=(\S+)/.exec(meta)?.[1];
          if (file !== undefined) {
            await mkdir(dirname(join(folder, file)), { recursive: true });
            await writeFile(join(folder, file), text);
          }
          if (language !== 'sh') continue;
          for (const [name, provide] of Object.entries(provided))
            if (text.includes(name) && !existsSync(join(folder, name)) && !isMade(name)) await provide(folder, `${origin}/v1/organisations/oakfield`);
          if (meta.includes('background')) {
            background.push(start(`exec env ${text}`, folder));
            await answers(`${origin}/ready`);
          } else if (commandsOf(text).length > 0) await run(commandsOf(text).join('\n'), folder);
        }
        if (existsSync(join(folder, 'site/index.html')))
          for (const path of ['/', '/schoolgate/schoolgate.js']) assert.equal((await fetch(origin + path)).status, 200, path);
      } finally {
        for (const { child } of background) {
          const ended = new Promise((resolve) => child.on('close', resolve));
          child.kill();
          await ended;
        }
        await rm(folder, { recursive: true });
      }
    });
});

describe('what a page says of', () => {
  for (const page of pages) {
    const programs = blocksOf(page).filter(({ language, text }) => language === 'ts' && text.includes('importPolicy('));
    if (programs.length > 0)
      test(`programs, ${page} shows one that runs`, async () => {
        const folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
        await symlink(join(root, 'node_modules'), join(folder, 'node_modules'));
        for (const { text } of programs) {
          await writeFile(join(folder, 'program.mts'), text);
          await run(`'${process.execPath}' program.mts`, folder);
        }
        await rm(folder, { recursive: true });
      });
  }

  test('a block is in its language, so that none holds a command that is not run', () => {
    for (const page of pages)
      for (const { language, text } of blocksOf(page)) {
        assert.match(language, /^(css|html|json|sh|text|ts)$/, `${page}: ${text}`);
        if (language === 'text')
          assert.doesNotMatch(text, /^\s*(\$ |(sudo|n?px|npm|pnpm|node|curl|docker|psql|pg_\w+|systemctl|schoolgate[\w-]*)\s)/m, page);
      }
  });

  test('commands within a sentence is among what is run', () => {
    const run = pages.flatMap(blocksOf).flatMap(({ language, text }) => (language === 'sh' ? commandsOf(text) : []));
    const words = (line: string) => line.split(/[\s']+/);
    const options = new Set(run.flatMap(words).filter((word) => word.startsWith('--')));
    const subcommands = new Set(
      run.flatMap((line) => [...line.matchAll(/\b(schoolgate(?:-server)? [a-z-]+(?: (?:head|verify)\b)?)/g)].map(([, name]) => name)),
    );
    for (const page of pages)
      for (const name of namesOf(page).filter((text) => !text.startsWith('--schoolgate-'))) {
        for (const option of words(name).filter((word) => /^--[a-z]/.test(word))) assert.ok(options.has(option), `${page}: ${name}`);
        const [, subcommand] = /^(schoolgate(?:-server)? [a-z-]+(?: (?:head|verify)\b)?)/.exec(name) ?? [];
        if (subcommand !== undefined) assert.ok(subcommands.has(subcommand), `${page}: ${name}`);
      }
  });

  test('custom properties is what the elements take', () => {
    const elements = join(root, 'packages/elements/src');
    const code = readdirSync(elements, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    const taken = code.flatMap((name) =>
      [...readFileSync(join(elements, name), 'utf8').matchAll(/var\((--schoolgate-[a-z-]+)/g)].map(([, property]) => property),
    );
    const told = namesOf('docs/guide/theming.md').filter((name) => name.startsWith('--schoolgate-'));
    assert.deepEqual([...new Set(told)].sort(), [...new Set(taken)].sort());
  });

  test('commands, settings and files is there', () => {
    const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> };
    const settings = ['packages/server/src/env.ts', 'scripts/browsers.mjs'].map((file) => readFileSync(join(root, file), 'utf8')).join('\n');
    for (const page of pages)
      for (const name of [
        ...namesOf(page),
        ...blocksOf(page).flatMap(({ language, text }) => (/^(sh|text)$/.test(language) ? text.split('\n') : [])),
      ]) {
        const [, script] = /^npm (?:run )?(start|test|[a-z:-]+)/.exec(name) ?? [];
        if (script !== undefined && script !== 'install') assert.ok(scripts[script], `${page}: ${name}`);
        const [, command] = /^schoolgate ([a-z-]+)/.exec(name) ?? [];
        if (command !== undefined) assert.ok(existsSync(join(root, `packages/cli/src/${command}.ts`)), `${page}: ${name}`);
        for (const [, setting = ''] of name.matchAll(/(?:^|\s)([A-Z][A-Z_]{3,})=/g))
          assert.ok(setting === 'PATH' || settings.includes(setting), `${page}: ${name}`);
        if (/^[A-Z]{3,}(_[A-Z]+)+$/.test(name)) assert.ok(settings.includes(name), `${page}: ${name}`);
      }
    for (const page of pages)
      for (const node of nodesOf(page))
        if (node.type === 'link' && !/^([a-z]+:|#)/.test(node.url))
          assert.ok(existsSync(join(root, dirname(page), node.url.replace(/#.*/, ''))), `${page}: ${node.url}`);
  });
});
