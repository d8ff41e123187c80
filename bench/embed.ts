// How our elements compare with what others would build for the same task, in the browser, on a slow phone and network.
// node bench/embed.ts FOLDER [--runs 9] [--profiles slow4g]: FOLDER holds the harness (built), which measures; this adds our
// candidates to it, from the real bundle and the real server, and prints the ratios. Times are printed, never asserted.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { brotliCompressSync, constants } from 'node:zlib';
import { getRequestListener } from '@hono/node-server';
import { toSnippet, type BundleFiles } from '@schoolgate/sdk/export';
import { parsePolicy, type Policy } from '@schoolgate/sdk/model';
import { createApp, migrate, openKeyRing, openPglite, publishPolicy } from '@schoolgate/server';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { runs: { type: 'string', default: '9' }, profiles: { type: 'string', default: 'slow4g' } },
});
const harness = resolve(process.env['INIT_CWD'] ?? '.', positionals[0] ?? '../shared/bench');
if (!existsSync(join(harness, 'bench.mjs')) || !existsSync(join(harness, 'candidates/policy-plain/index.html'))) {
  console.log(`There is no built harness at ${harness}: nothing was measured. Give its folder as an argument.`);
  process.exit(0);
}
const bundle = fileURLToPath(new URL('../packages/elements/bundle/', import.meta.url));

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
      { name: 'date', label: 'Date', type: 'date', required: true },
    ],
  },
  privacy: { controller: 'Hillcrest Primary School', basis: 'To know who has read the code.', retention: 'Two years.', contact: 'the office' },
});

const endpoint = '/v1/organisations/hillcrest';
const files = JSON.parse(await readFile(join(bundle, 'bundle.json'), 'utf8')) as BundleFiles;
const only = (snippet: string, tag: string) => snippet.slice(snippet.indexOf(`<${tag}`));
const head = (snippet: string) => snippet.slice(0, snippet.indexOf('</script>') + '</script>'.length);
const alone = '<script type="module" src="schoolgate/schoolgate.js"></script>';
const preload = (address: string) => `<link rel="preload" as="fetch" href="${address}" crossorigin="anonymous">`;

const withText = toSnippet(policyToRead, { base: 'schoolgate/', files });
const formAlone = only(toSnippet(policyToSign, { base: 'schoolgate/', endpoint }), 'parent-declaration');
const formHead = head(toSnippet({ ...policyToSign, sections: [] }, { base: 'schoolgate/', endpoint, files }));

/** Our candidates: what stands in the page's head and where the widget goes. */
const pages = {
  'ours-policy-text': { task: 'policy', title: text.TITLE, head: head(withText), body: only(withText, 'code-of-conduct') },
  'ours-policy-src': {
    task: 'policy',
    title: text.TITLE,
    head: head(withText) + preload('policy.json'),
    body: '<code-of-conduct src="policy.json"></code-of-conduct>',
  },
  'ours-declaration-snippet': { task: 'declaration', title: 'For parents', head: formHead + preload(`${endpoint}/policies/form`), body: formAlone },
  'ours-declaration-tag': { task: 'declaration', title: 'For parents', head: alone, body: formAlone },
};

const inForm = 'parent-declaration >>>';
const conditions = {
  policy: ['--first', 'code-of-conduct h2', '--ready', 'js: deep("h3").filter(vis).length >= 8'],
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
  ['fill', '#answers-date', '2026-06-15'],
  ['fill', '#signature', 'Asha Rao'],
  ['check', 'input[type=checkbox]'],
  ['click', 'parent-declaration button[type=submit]'],
];

const folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.css': 'text/css',
};

/** Each file as the harness serves those of the others: brotli 11, kept for an hour. */
async function readSite(): Promise<Map<string, { type: string; body: Buffer }>> {
  const shell = await readFile(join(harness, 'shared/shell.html'), 'utf8');
  const bundled = (await readdir(bundle, { recursive: true })).filter((name) => extname(name) === '.js');
  const site = new Map<string, { type: string; body: Buffer }>();
  const add = (path: string, content: Buffer) => {
    const body = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    site.set(path, { type: types[extname(path)] ?? 'application/octet-stream', body });
  };
  const scripts = await Promise.all(bundled.map(async (name) => [name, await readFile(join(bundle, name))] as const));
  for (const [name, { title, head: top, body }] of Object.entries(pages)) {
    const filled = shell
      .replaceAll('{{TITLE}}', title)
      .replace('{{HEAD}}', () => top)
      .replace('{{BODY}}', () => body);
    add(`/${name}/index.html`, Buffer.from(filled));
    add(`/${name}/policy.json`, Buffer.from(JSON.stringify(policyToRead)));
    for (const [file, content] of scripts) add(`/${name}/schoolgate/${file}`, content);
  }
  return site;
}

const db = openPglite();
await migrate(db);
await publishPolicy(db, { organisation: 'hillcrest' }, policyToSign, new Date());
const app = createApp({ db, keys: await openKeyRing(join(folder, 'keys'), new Date()), log: () => undefined, limitFactor: 1000 });
const site = await readSite();
const answerApi = getRequestListener(app.fetch);
const server = createServer((request, response) => {
  const { pathname } = new URL(request.url ?? '/', 'http://localhost');
  const file = site.get(pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  if (!file) return void answerApi(request, response);
  response.writeHead(200, {
    'content-type': file.type,
    'content-encoding': 'br',
    'content-length': file.body.length,
    'cache-control': 'public, max-age=3600',
  });
  response.end(file.body);
});
await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
const address = server.address();
const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
await writeFile(join(folder, 'steps.json'), JSON.stringify(steps));

const added = Object.entries(pages).flatMap(([name, { task }]) => [
  ...['--add', `${name}=${origin}/${name}/`, '--task', task, ...conditions[task as keyof typeof conditions]],
  ...(task === 'declaration' ? ['--fill', join(folder, 'steps.json'), '--submit', 'parent-declaration button[type=submit]'] : []),
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
server.closeAllConnections();
await db.destroy();

interface Figures {
  readonly ready: { readonly med: number };
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
if (code === 0) {
  const { summary, bytes, verified } = JSON.parse(await readFile(`${out}.json`, 'utf8')) as Result;
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
          if (!ours || !theirs) return [name, {}];
          return [
            name,
            {
              'same work': verified[name]?.ok,
              'ready ms': Math.round(ours.ready.med),
              against: `${other} ${Math.round(theirs.ready.med)}`,
              ratio: Number((ours.ready.med / theirs.ready.med).toFixed(2)),
              bar,
              'code gz': bytes[name]?.code_gz,
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
process.exitCode = code === 0 ? 0 : 1;
