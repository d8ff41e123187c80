import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { generateKeyPair, sign } from 'node:crypto';
import { promisify } from 'node:util';
import { sealDeclaration } from '@schoolgate/sdk/declaration';
import { parsePolicy, type Declaration, type Policy } from '@schoolgate/sdk/model';
import { digestPolicy } from '@schoolgate/sdk/policy';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const example = fileURLToPath(new URL('../../../examples/primary-school/policy.json', import.meta.url));

const run = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['--conditions=@schoolgate/source', main, ...args], { maxBuffer: 1e8 }, (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
});
after(() => rm(folder, { recursive: true }));
const write = async (name: string, content: unknown) => {
  const path = join(folder, name);
  await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content));
  return path;
};
const readExample = async (): Promise<Policy> => parsePolicy(JSON.parse(await readFile(example, 'utf8')));

describe('schoolgate lint', () => {
  it('has nothing to say about a careful policy', async () => {
    const { code, stdout } = await run('lint', example, '--strict', '--today', '2026-11-21');
    assert.equal(code, 0);
    assert.match(stdout, /\nNothing to mend\.\n$/);
  });

  it('tells people what to mend and programs the same', async () => {
    const { title: _title, ...untitled } = await readExample();
    const file = await write('untitled.json', { policy: untitled, report: {} });
    const page = await run('lint', file, '--today', '2028-01-01');
    assert.equal(page.code, 0);
    assert.match(page.stdout, /^\(no title\)\n1 error, 1 warning, 0 to consider\n\nerror {2}title-missing\n/);
    const json = await run('lint', file, '--today', '2028-01-01', '--json');
    assert.deepEqual(
      (JSON.parse(json.stdout) as { rule: string }[]).map(({ rule }) => rule),
      ['title-missing', 'review-overdue'],
    );
    assert.equal((await run('lint', file, '--strict')).code, 1);
  });

  it('refuses a day that is none', async () => {
    assert.equal((await run('lint', example, '--today', '2026-13-01')).code, 2);
    assert.equal((await run('lint', example, '--reading-age', 'twelve')).code, 2);
  });
});

describe('schoolgate diff', () => {
  it('shows the words that changed, and what the author says of them', async () => {
    const policy = await readExample();
    const clause = policy.sections[0]?.clauses[0] ?? assert.fail();
    clause.text = clause.text.replace('families', 'parents');
    const file = await write('next.json', { ...policy, version: '2027' });
    const { stdout } = await run('diff', example, file);
    assert.match(
      stdout,
      /1 change, 1 of them material\n\nmaterial {2}clause reworded {2}why-good\n.*\n {2}Class chats and school pages help \[-families-\]\{\+parents\+\} keep/,
    );
    const rulings = await write('rulings.json', { 'why-good': 'editorial' });
    const ruled = await run('diff', example, file, '--rulings', rulings, '--json');
    assert.equal((JSON.parse(ruled.stdout) as { significance: string }).significance, 'editorial');
    assert.match((await run('diff', example, example)).stdout, /Nothing that parents sign has changed/);
  });
});

describe('schoolgate digest', () => {
  it('prints what a declaration carries', async () => {
    const expected = await digestPolicy(await readExample());
    assert.ok((await run('digest', example)).stdout.includes(`signed text     ${expected}\n`));
    assert.equal((JSON.parse((await run('digest', example, '--json')).stdout) as { policy: string }).policy, expected);
  });
  it('has none for a language that the policy is not in', async () => {
    const { code, stderr } = await run('digest', example, '--language', 'cy');
    assert.deepEqual([code, stderr], [1, 'schoolgate: The policy is not translated into this language.\n']);
  });
});

describe('schoolgate export', () => {
  it('writes each format', async () => {
    assert.match((await run('export', example)).stdout, /^<!doctype html>/);
    assert.match((await run('export', example, '--fragment')).stdout, /^<article /);
    assert.match((await run('export', example, '--format', 'markdown')).stdout, /^# Talking about school online/);
    assert.deepEqual(parsePolicy(JSON.parse((await run('export', example, '--format', 'json')).stdout)), await readExample());
    assert.match((await run('export', example, '--format', 'letter', '--from', 'The office')).stdout, /\nThe office\n$/);
    assert.equal((await run('export', example, '--format', 'pdf')).code, 2);
  });
  it('writes to a file, and for programs as JSON', async () => {
    const path = join(folder, 'out.md');
    const { stdout } = await run('export', example, '--format', 'markdown', '--output', path);
    assert.equal(stdout, '');
    const { format, content } = JSON.parse((await run('export', example, '--format', 'markdown', '--json')).stdout) as Record<string, string>;
    assert.deepEqual([format, content], ['markdown', await readFile(path, 'utf8')]);
  });
});

describe('schoolgate snippet', () => {
  it('writes what is pasted into a page, as a page and for programs', async () => {
    const { stdout } = await run('snippet', example, '--endpoint', '/v1/organisations/oakfield', '--base', '/files');
    assert.match(stdout, /^<script type="module" src="\/files\/schoolgate.js"><\/script>\n<script nomodule[^\n]*\n<code-of-conduct endpoint=/);
    const { snippet } = JSON.parse((await run('snippet', example, '--src', '/policy.json', '--json')).stdout) as { snippet: string };
    assert.match(snippet, /<parent-declaration src="\/policy.json">/);
    assert.match((await run('snippet', example, '--bundle', folder)).stderr, /There is no such file: .*bundle\.json/);
  });
});

describe('schoolgate verify', async () => {
  const policy = await readExample();
  const declaration: Declaration = {
    policy: { id: policy.id, version: policy.version, digest: await digestPolicy(policy), language: 'en-GB' },
    signer: { name: 'Parent One', capacity: 'parent' },
    children: [{ name: 'Child One' }],
    undertakings: [],
    answers: {},
    outcome: 'declined',
    method: 'typed',
    signedAt: '2026-11-21T10:00:00Z',
    timeZone: 'Europe/London',
    id: 'SG-1',
    organisation: 'oakfield',
    assurance: 'self-asserted',
    receivedAt: '2026-11-21T10:00:01Z',
  };
  const { publicKey, privateKey } = await promisify(generateKeyPair)('ed25519');
  const { record, disclosures } = await sealDeclaration(declaration);
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const signed = `${encode({ alg: 'EdDSA', kid: 'k1' })}.${encode(record)}`;
  const jws = `${signed}.${sign(null, Buffer.from(signed), privateKey).toString('base64url')}`;
  const keySet = { keys: [{ ...publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'EdDSA' }] };

  it('says what a receipt proves, and whether the text is the one that was signed', async () => {
    const keys = await write('keys.json', keySet);
    const receipt = await write('receipt.json', { reference: 'SG-1', receipt: { jws, disclosures } });
    const good = await run('verify', receipt, '--keys', keys, '--policy', example);
    assert.deepEqual([good.code, good.stderr], [0, '']);
    assert.match(good.stdout, /^The key k1 accepted this record.*\n\nreference SG-1\noutcome {3}declined/);
    assert.match(good.stdout, /signer {4}Parent One, parent\n.*\n.*\n.*\ntext {6}is the text of this policy\n$/);
    const other = await write('other.json', { ...policy, title: 'Another' });
    const bad = await run('verify', receipt, '--keys', keys, '--policy', other, '--json');
    assert.deepEqual([bad.code, (JSON.parse(bad.stdout) as { sameText: boolean }).sameText], [1, false]);
  });

  it('refuses a genuine receipt in a file that says something else around it', async () => {
    const keys = await write('keys.json', keySet);
    const file = (cover: object) =>
      write('cover.json', { reference: 'SG-1', receivedAt: declaration.receivedAt, ...cover, receipt: { jws, disclosures } });
    assert.equal((await run('verify', await file({ policy: declaration.policy }), '--keys', keys)).code, 0);
    const { code, stdout, stderr } = await run('verify', await file({ reference: 'SG-2' }), '--keys', keys);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /reference is not what was signed/);
    const json = await run(
      'verify',
      await file({ policy: { ...declaration.policy, version: '9' }, receivedAt: '2020-01-01T00:00:00Z' }),
      '--keys',
      keys,
      '--json',
    );
    assert.deepEqual(JSON.parse(json.stdout), { verified: false, reason: 'altered-cover', fields: ['receivedAt', 'policy.version'] });
  });

  it('prints a name without what would steer the terminal or fake a line', async () => {
    const { record: steering, disclosures: own } = await sealDeclaration({
      ...declaration,
      signer: { name: 'Parent\u001B[2J\noutcome   signed\u202E', capacity: 'parent' },
    });
    const text = `${encode({ alg: 'EdDSA', kid: 'k1' })}.${encode(steering)}`;
    const receipt = await write('steering.json', {
      jws: `${text}.${sign(null, Buffer.from(text), privateKey).toString('base64url')}`,
      disclosures: own,
    });
    const { stdout } = await run('verify', receipt, '--keys', await write('keys.json', keySet));
    assert.match(stdout, /^signer {4}Parent \[2J outcome {3}signed , parent$/m);
    assert.doesNotMatch(stdout, /^outcome {3}signed/m);
  });

  it('refuses one that was changed', async () => {
    const keys = await write('keys.json', keySet);
    const forged = await write('forged.json', { jws: jws.replace(/\.[^.]*\./, `.${encode({ ...record, outcome: 'signed' })}.`), disclosures });
    const { code, stdout, stderr } = await run('verify', forged, '--keys', keys);
    assert.deepEqual([code, stdout, stderr], [1, '', 'schoolgate: The receipt could not be verified (bad-signature).\n']);
    const json = await run('verify', forged, '--keys', keys, '--json');
    assert.deepEqual([json.code, JSON.parse(json.stdout)], [1, { verified: false, reason: 'bad-signature' }]);
    assert.match((await run('verify', keys, '--keys', keys)).stderr, /#\/jws: This is needed/);
  });
});

it('a file that is not quite JSON, or not a policy, is named as such', async () => {
  const broken = await run('digest', await write('broken.json', '{ "id": '));
  assert.deepEqual([broken.code, broken.stdout], [1, '']);
  assert.match(broken.stderr, /^schoolgate: This is not well-formed JSON: /);
  const empty = await run('digest', await write('empty.json', {}));
  assert.match(empty.stderr, /^schoolgate: The document is not complete and correct\.\n {2}#\/schemaVersion: This is needed\.\n/);
});

describe('import', () => {
  const formats = ['docx', 'html', 'md', 'pdf', 'txt'];
  for (const format of formats)
    it(`reads .${format}`, async () => {
      const { code, stdout, stderr } = await run('import', example.replace(/json$/, format), '--json');
      assert.deepEqual([code, stderr], [0, '']);
      const { policy } = JSON.parse(stdout) as { policy: Policy };
      assert.equal(policy.title, 'Talking about school online: our code of conduct for parents and carers');
    });

  it('says in one sentence why a file cannot be imported', async () => {
    const file = join(folder, 'broken.docx');
    await writeFile(file, 'PK\u0003\u0004 and nothing else');
    const { code, stderr } = await run('import', file);
    assert.notEqual(code, 0);
    assert.match(stderr, /^[^\n]*\.\n?$/);
  });
});

describe('schoolgate prepare', () => {
  const privacy = {
    controller: 'A school',
    basis: 'So that we know who has read the code.',
    retention: 'For two years.',
    contact: 'office@school.example',
  };

  it('makes an imported document ready for publishing', async () => {
    const imported = await write('imported.json', (await run('import', example.replace(/json$/, 'md'), '--json')).stdout);
    const output = join(folder, 'ready.json');
    const args = [
      '--privacy',
      await write('privacy.json', privacy),
      '--id',
      'parents',
      '--version-label',
      '2026-09',
      '--nation',
      'wales',
      '--open-questions',
    ];
    assert.deepEqual(await run('prepare', imported, ...args, '--output', output), { code: 0, stdout: '', stderr: '' });
    const policy = parsePolicy(JSON.parse(await readFile(output, 'utf8')));
    assert.deepEqual([policy.id, policy.version, policy.privacy], ['parents', '2026-09', privacy]);
    assert.ok(Object.values(policy.pathway?.nodes ?? {}).some((node) => node.kind === 'elsewhere' && node.urgent));
  });

  it('does not let words through that nobody looked at, nor a form without a privacy notice', async () => {
    const policy = await readExample();
    const report = { lines: [], questions: [{ id: 'kind-1', question: 'Is this a rule?', choices: [] }] };
    const open = await run('prepare', await write('open.json', { policy, report }));
    assert.deepEqual([open.code, open.stdout], [1, '']);
    assert.match(open.stderr, /left questions open.*\n {2}kind-1: Is this a rule\?\n$/);
    assert.equal((await run('prepare', join(folder, 'open.json'), '--open-questions')).code, 0);
    const { privacy: _privacy, ...silent } = policy;
    assert.match((await run('prepare', await write('silent.json', silent))).stderr, /needs a privacy notice/);
    assert.match((await run('prepare', join(folder, 'silent.json'), '--privacy', await write('part.json', { controller: 'A' }))).stderr, /#\/basis/);
  });
});

// The real documents lie beside the repository and are not part of it.
const seeds = fileURLToPath(new URL('../../../../shared/seeds', import.meta.url));
describe('real documents', { skip: !existsSync(seeds) && 'there are no documents in ../shared/seeds' }, () => {
  for (const name of existsSync(seeds) ? readdirSync(seeds) : [])
    it(`${name} goes through every command`, async () => {
      const file = join(seeds, name);
      const results = await Promise.all([
        run('lint', file, '--json'),
        run('diff', file, example, '--json'),
        run('digest', file, '--json'),
        ...['html', 'markdown', 'json', 'letter'].map((format) => run('export', file, '--format', format, '--json')),
      ]);
      for (const { code, stdout, stderr } of results) {
        assert.deepEqual([code, stderr], [0, '']);
        assert.ok(Object.keys(JSON.parse(stdout) as object).length > 0);
      }
    });
});
