// How our elements compare with what others would build for the same task, in the browser, on a slow phone and network.
// node bench/embed.ts FOLDER [--runs 9] [--profiles slow4g]: FOLDER holds the harness (built), which measures; this adds our
// candidates to it, from the real bundle and the real server, and prints the ratios. Times are printed, never asserted.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { parsePolicy, type Policy } from '@schoolgate/sdk/model';
import { createApp, migrate, openKeyRing, openPglite, publishPolicy } from '@schoolgate/server';
import { embedPages, readBundle, serveFiles } from './embed-pages.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '9' }, profiles: { type: 'string', default: 'slow4g' } },
});
const harness = resolve(process.env['INIT_CWD'] ?? '.', positionals[0] ?? '../shared/bench');
if (!existsSync(join(harness, 'bench.mjs')) || !existsSync(join(harness, 'candidates/policy-plain/index.html'))) {
  console.log(`There is no built harness at ${harness}: nothing was measured. Give its folder as an argument.`);
  process.exit(0);
}

interface Section {
  readonly heading: string;
  readonly paras: readonly string[];
  readonly items: readonly { readonly text: string; readonly sub: readonly string[] }[];
  readonly close: string;
}
const load = async <T>(path: string): Promise<T> => (await import(pathToFileURL(join(harness, path)).href)) as T;
const text = await load<{ TITLE: string; policy: () => Section[] }>('shared/policy.mjs');
const form = await load<{ HEADING: string; INTRO: string; UNDERTAKINGS: readonly string[] }>('shared/declaration.mjs');

const header = { schemaVersion: 1, version: '1', language: 'en', organisation: { name: 'Hillcrest Primary School', kind: 'school' } } as const;
const policyToRead: Policy = parsePolicy({
  ...header,
  id: 'code',
  title: text.TITLE,
  sections: text.policy().map(({ heading, paras, items, close }, index) => ({
    id: `s${index}`,
    heading,
    clauses: [...paras, ...items, close].map((part, at) => ({
      id: `s${index}-${at}`,
      kind: 'expectation',
      text: typeof part === 'string' ? part : part.text,
      ...(typeof part !== 'string' &&
        part.sub.length > 0 && { clauses: part.sub.map((item, at2) => ({ id: `s${index}-${at}-${at2}`, kind: 'expectation', text: item })) }),
    })),
  })),
});
const policyToSign: Policy = parsePolicy({
  ...header,
  id: 'form',
  title: form.HEADING,
  sections: [],
  declaration: {
    heading: form.HEADING,
    statement: form.INTRO,
    undertakings: form.UNDERTAKINGS.map((undertaking, index) => ({ id: `u${index}`, text: undertaking })),
    fields: [
      { name: 'parentName', label: 'Parent full name', type: 'text', required: true },
      { name: 'email', label: 'Email', type: 'email', required: true },
      { name: 'signature', label: 'Signature', type: 'signature', required: true },
      { name: 'today', label: 'Date', type: 'date', required: true },
    ],
  },
  privacy: { controller: 'Hillcrest Primary School', basis: 'To know who has read the code.', retention: 'Two years.', contact: 'the office' },
});

const pages = await embedPages(policyToRead, policyToSign);

const inForm = 'parent-declaration >>>';
const conditions = {
  policy: ['--first', 'js: deep("h3").some(vis)', '--ready', 'js: deep("h3").filter(vis).length >= 8'],
  declaration: ['--first', `${inForm} input`, ...['li', 'input', 'button[type=submit]'].flatMap((part) => ['--ready', `${inForm} ${part}`])],
};
/** The form is filled and its check page reached; the harness presses the last button itself. */
const steps = [
  ['fill', '#signer-name', 'Asha Rao'],
  ['check', 'input[type=radio][value=parent]'],
  ['fill', '#signer-email', 'asha@example.org'],
  ['fill', '#children-0-name', 'Dev Rao'],
  ['fill', '#children-0-class', 'Form 5B'],
  ['check', 'input[type=radio][value=signed]'],
  ['fill', '#answers-today', '2026-06-15'],
  ['fill', '#signature', 'Asha Rao'],
  ['check', 'input[type=checkbox]'],
  ['click', 'parent-declaration button[type=submit]'],
];

const folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
/** Each page with its own copy of the bundle, so that no two share a cache. */
async function readSite(): Promise<Map<string, Buffer | string>> {
  const shell = await readFile(join(harness, 'shared/shell.html'), 'utf8');
  const bundled = await readBundle();
  const site = new Map<string, Buffer | string>();
  for (const [name, { task, body }] of Object.entries(pages)) {
    const filled = shell
      .replaceAll('{{TITLE}}', task === 'policy' ? text.TITLE : 'For parents')
      .replace('{{HEAD}}', '')
      .replace('{{BODY}}', () => body);
    site.set(`/${name}/index.html`, filled);
    site.set(`/${name}/policy.json`, JSON.stringify(policyToRead));
    for (const [file, content] of bundled) site.set(`/${name}/schoolgate/${file}`, content);
  }
  return site;
}

const db = openPglite();
await migrate(db);
await publishPolicy(db, { organisation: 'hillcrest' }, policyToSign, new Date());
const app = createApp({ db, keys: await openKeyRing(join(folder, 'keys'), new Date()), log: () => undefined, limitFactor: 1000, challengeSteps: 5 });
const site = await readSite();
const server = await serveFiles(site, getRequestListener(app.fetch));

/** All code of a page that was asked for, what sending took included; bytes, gzip -9. */
const weigh = (name: string): number =>
  [...server.asked]
    .filter((path) => path.startsWith(`/${name}/`) && path.endsWith('.js'))
    .reduce((sum, path) => sum + gzipSync(site.get(path) ?? '', { level: 9 }).length, 0);

await writeFile(join(folder, 'steps.json'), JSON.stringify(steps));

const added = Object.entries(pages).flatMap(([name, { task }]) => [
  ...['--add', `${name}=${server.origin}/${name}/`, '--task', task, ...conditions[task]],
  ...(task === 'declaration' ? ['--fill', join(folder, 'steps.json'), '--submit', 'parent-declaration .button-primary'] : []),
]);
const out = join(folder, 'result');
const child = spawn(
  process.execPath,
  [
    join(harness, 'bench.mjs'),
    '--runs',
    values.runs,
    '--profiles',
    values.profiles,
    '--only',
    'policy-marked,declaration-react',
    '--out',
    out,
    ...added,
  ],
  { stdio: ['ignore', 'inherit', 'inherit'] },
);
const code = await new Promise((done) => child.on('close', done));
server.close();
await db.destroy();

interface Figures {
  readonly ready: { readonly med: number } | null;
  readonly heap: { readonly med: number };
  readonly cls: { readonly max: number };
  readonly third: { readonly max: number };
  readonly bleed: { readonly max: number } | null;
}
interface Result {
  readonly summary: Record<string, Record<string, Record<string, Figures>>>;
  readonly bytes: Record<string, { readonly code_gz: number }>;
  readonly verified: Record<string, { readonly ok: boolean }>;
}
let same = false;
if (code === 0) {
  const { summary, bytes, verified } = JSON.parse(await readFile(`${out}.json`, 'utf8')) as Result;
  same = Object.keys(pages).every((name) => verified[name]?.ok);
  const against = [
    ['ours-policy-text', 'policy-plain', 1.1],
    ['ours-policy-src', 'policy-marked', 0.75],
    ['ours-declaration-snippet', 'declaration-react', 0.6],
    ['ours-declaration-tag', 'declaration-react', 0.78],
  ] as const;
  for (const profile of values.profiles.split(',')) {
    console.log(`\n${profile}: medians of ${values.runs} interleaved rounds`);
    console.table(
      Object.fromEntries(
        against.map(([name, other, bar]) => {
          const task = pages[name].task;
          const [ours, theirs] = [summary[task]?.[profile]?.[name], summary[task]?.[profile]?.[other]];
          if (!ours?.ready || !theirs?.ready) return [name, { 'same work': verified[name]?.ok, 'ready ms': 'never' }];
          return [
            name,
            {
              'same work': verified[name]?.ok,
              'ready ms': Math.round(ours.ready.med),
              against: `${other} ${Math.round(theirs.ready.med)}`,
              ratio: Number((ours.ready.med / theirs.ready.med).toFixed(2)),
              bar,
              'code gz': bytes[name]?.code_gz,
              'sending too': task === 'declaration' ? weigh(name) : '',
              shift: ours.cls.max,
              third: ours.third.max,
              restyled: ours.bleed?.max,
              'heap MB': Number(ours.heap.med.toFixed(2)),
            },
          ];
        }),
      ),
    );
  }
}
await rm(folder, { recursive: true, force: true });
if (code === 0 && !same) console.error('Not every page did the same work: see FAIL above.');
process.exitCode = same ? 0 : 1;
