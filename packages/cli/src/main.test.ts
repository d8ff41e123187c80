import assert from 'node:assert/strict';
import type { ImportResult } from '@schoolgate/sdk/importer';
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';

const main = fileURLToPath(new URL('main.ts', import.meta.url));

const run = (...args: string[]): Promise<{ code: number; stdout: string; stderr: string }> =>
  new Promise((resolve) => {
    execFile(process.execPath, ['--conditions=@schoolgate/source', main, ...args], (error, stdout, stderr) => {
      resolve({ code: error ? Number(error.code) : 0, stdout, stderr });
    });
  });

const document = `ELMHURST LANE PRIMARY SCHOOL

Online Conduct Policy for Parents

1. What we ask

Parents are expected to:
- speak to the office first
- keep passwords private

2. What we do not accept

The school will not tolerate:
- threats on any platform
- pictures of other children
`;

describe('schoolgate import', () => {
  let folder = '';
  let file = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
    file = join(folder, 'policy.txt');
    await writeFile(file, document);
  });
  after(() => rm(folder, { recursive: true }));

  it('prints a page that a person can read', async () => {
    const { code, stdout, stderr } = await run('import', file);
    assert.deepEqual([code, stderr], [0, '']);
    assert.match(stdout, /^Online Conduct Policy for Parents\n/);
    assert.match(stdout, /1\. What we ask: 2 expectation/);
    assert.match(stdout, /2\. What we do not accept: 2 prohibition/);
    assert.match(stdout, /Every one of 10 lines is accounted for: 8 kept, 2 read into the header/);
  });

  it('prints the policy and the report as JSON and nothing else', async () => {
    const { code, stdout } = await run('import', file, '--json');
    const result = JSON.parse(stdout) as ImportResult;
    assert.equal(code, 0);
    assert.deepEqual(Object.keys(result), ['policy', 'report']);
    assert.equal(result.policy.title, 'Online Conduct Policy for Parents');
    assert.equal(result.report.lines.length, 10);
  });

  it('asks with ids and choices, and takes the answers from a file', async () => {
    const unclear = join(folder, 'unclear.txt');
    await writeFile(unclear, document.replace('\n1.', '\nIssued: 03/04/2025\n\n1.'));
    const { stdout } = await run('import', unclear);
    assert.match(stdout, /1 question for you\n {2}date-issued: .*\n {4}2025-04-03: 2025-04-03\n {4}2025-03-04: 2025-03-04\n/);
    const answers = join(folder, 'answers.json');
    await writeFile(answers, '{ "date-issued": "2025-03-04" }');
    const { policy, report } = JSON.parse((await run('import', unclear, '--answers', answers, '--json')).stdout) as ImportResult;
    assert.deepEqual([policy.issued, report.questions], ['2025-03-04', []]);
    await writeFile(answers, '{ "date-issued": "2025" , "kind": "statement" }');
    const wrong = await run('import', unclear, '--answers', answers);
    assert.notEqual(wrong.code, 0);
    assert.match(wrong.stderr, /#\/kind: The import did not ask this\.\n.*#\/date-issued: Choose one of: 2025-04-03, 2025-03-04\./);
    await writeFile(answers, '["yes"]');
    assert.match((await run('import', unclear, '--answers', answers)).stderr, /^schoolgate: The answers should be one JSON object/);
  });

  it('takes the word of the person who imports over the document', async () => {
    const { stdout } = await run(
      'import',
      file,
      '--json',
      '--title',
      'Being kind online',
      '--organisation',
      'Elmhurst Academy',
      '--version-label',
      '2026-09',
      '--id',
      'conduct',
    );
    const { policy } = JSON.parse(stdout) as ImportResult;
    assert.deepEqual(
      [policy.title, policy.organisation, policy.version, policy.id],
      ['Being kind online', { name: 'Elmhurst Academy', kind: 'academy' }, '2026-09', 'conduct'],
    );
  });

  it('reads files that Windows wrote', async () => {
    const windows = join(folder, 'windows.txt');
    await writeFile(windows, Buffer.from('Parents must not post pupils\x92 photos.', 'latin1'));
    const { stdout } = await run('import', windows, '--json');
    assert.equal((JSON.parse(stdout) as ImportResult).policy.sections[0]?.clauses[0]?.text, 'Parents must not post pupils’ photos.');
  });

  it('says what is wrong with a file in one line, and ends with 1', async () => {
    const binary = join(folder, 'picture.png');
    await writeFile(binary, Buffer.from([0x89, 0x50, 0, 0, 0, 1]));
    for (const [path, message] of [
      [join(folder, 'missing.txt'), /no such file/],
      [folder, /is a folder/],
      [binary, /not plain text/],
    ] as const) {
      const { code, stdout, stderr } = await run('import', path);
      assert.deepEqual([code, stdout], [1, '']);
      assert.match(stderr, message);
      assert.equal(stderr.trim().split('\n').length, 1);
    }
  });

  it('ends with 2 where the command was not understood', async () => {
    assert.equal((await run('import')).code, 2);
    assert.equal((await run('import', file, '--nonsense')).code, 2);
    assert.equal((await run('improt', file)).code, 2);
    assert.equal((await run('--help')).code, 0);
  });
});
