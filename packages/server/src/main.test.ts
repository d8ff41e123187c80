import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { openPglite } from './db/pglite.ts';
import { exampleConcern, exampleDeclaration, examplePolicy } from './testing/example-policy.ts';

const main = fileURLToPath(new URL('main.ts', import.meta.url));
const started: ChildProcess[] = [];
const folders: string[] = [];

/** A data folder as a first start leaves it; making one anew takes seconds, so each test gets a copy. */
let template: string | undefined;

/** A place for the data of one test, with a policy file beside it. */
async function createFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'schoolgate-'));
  folders.push(folder);
  if (template !== undefined) await cp(template, folder, { recursive: true });
  await writeFile(join(folder, 'policy.json'), JSON.stringify(examplePolicy));
  return folder;
}

/** One server for the tests that leave it running. */
let shared: { folder: string; address: string; output: () => string };
before(async () => {
  const first = await createFolder();
  const starting = run(first);
  await starting.listening();
  starting.child.kill('SIGTERM');
  await starting.ended;
  template = first;
  const folder = await createFolder();
  const server = run(folder, publishing(folder));
  shared = { folder, address: await server.listening(), output: server.output };
});
after(async () => {
  for (const child of started) child.kill('SIGKILL');
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true })));
});

/** Runs the server's command with its data in `folder`. */
function run(folder: string, env: Record<string, string> = {}, args: readonly string[] = []) {
  const settings = { PORT: '0', DATA_DIR: join(folder, 'data'), ORGANISATION: 'oakfield', LOCK_STALE_SECONDS: '2', CHALLENGE_STEPS: '0', ...env };
  const child = spawn(process.execPath, ['--conditions=@schoolgate/source', main, ...args], { env: { PATH: process.env.PATH ?? '', ...settings } });
  started.push(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const ended = once(child, 'close').then(([code]) => code as number | null);
  const listening = async () => {
    for (;;) {
      const address = /listening at (\S+)/.exec(output)?.[1];
      if (address !== undefined) return address;
      if (child.exitCode !== null) throw new Error('The server did not start: ' + output);
      await wait(20);
    }
  };
  return { child, ended, listening, output: () => output };
}
const publishing = (folder: string) => ({ POLICY_FILES: join(folder, 'policy.json') });

const send = async (address: string, path: string, body: unknown, key: string) => {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': key };
  const response = await fetch(`${address}/v1/organisations/oakfield/${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  assert.equal(response.status, 201);
  return response.text();
};
const sendBoth = async (address: string) => [
  await send(address, 'declarations', await exampleDeclaration(), 'declaration-before-the-stop'),
  await send(address, 'concerns', exampleConcern(), 'concern-before-the-stop'),
];

test('what was accepted is still there after a stop and a start', async () => {
  const folder = await createFolder();
  const first = run(folder, publishing(folder));
  const answers = await sendBoth(await first.listening());
  first.child.kill('SIGTERM');
  assert.equal(await first.ended, 0);

  const second = run(folder, publishing(folder));
  assert.deepEqual(await sendBoth(await second.listening()), answers);
  second.child.kill('SIGINT');
  assert.equal(await second.ended, 0);

  const db = openPglite({ folder: join(folder, 'data', 'database') });
  assert.equal((await db.selectFrom('declarations').select('id').execute()).length, 1);
  assert.equal((await db.selectFrom('concerns').select('id').execute()).length, 1);
  await db.destroy();
});

test('what was accepted is still there after the process was killed', async () => {
  const folder = await createFolder();
  const first = run(folder, publishing(folder));
  const answers = await sendBoth(await first.listening());
  first.child.kill('SIGKILL');
  await first.ended;

  const second = run(folder, publishing(folder));
  assert.deepEqual(await sendBoth(await second.listening()), answers);
});

test('a second start on the same folder says so and ends, and the first goes on', async () => {
  const second = run(shared.folder);
  assert.equal(await second.ended, 1);
  assert.match(second.output(), /Another process uses this data folder/);
  assert.doesNotMatch(second.output(), /\bat .*:\d+:\d+/, 'no stack trace');
  await sendBoth(shared.address);
});

test('a request under way when the server is told to stop is finished', async () => {
  const folder = await createFolder();
  const server = run(folder, publishing(folder));
  const address = await server.listening();
  const body = JSON.stringify(exampleConcern());
  let finish = () => {};
  const slowly = new ReadableStream({
    start(controller) {
      controller.enqueue(Buffer.from(body.slice(0, 10)));
      finish = () => {
        controller.enqueue(Buffer.from(body.slice(10)));
        controller.close();
      };
    },
  });
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'concern-during-the-stop' };
  const answer = fetch(`${address}/v1/organisations/oakfield/concerns`, { method: 'POST', headers, body: slowly, duplex: 'half' } as RequestInit);
  await wait(200);
  server.child.kill('SIGTERM');
  await wait(200);
  await assert.rejects(fetch(address + '/health'), 'nothing new is accepted');
  finish();
  assert.equal((await answer).status, 201);
  assert.equal(await server.ended, 0);
});

test('a body of ten megabytes is refused with a problem, and the server goes on', async () => {
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'ten-megabytes-of-nothing' };
  const url = shared.address + '/v1/organisations/oakfield/concerns';
  const response = await fetch(url, { method: 'POST', headers, body: Buffer.alloc(10_000_000) });
  assert.equal(response.status, 413);
  assert.equal(response.headers.get('Content-Type'), 'application/problem+json');
  await sendBoth(shared.address);
});

test('the log holds nothing that a parent sent, nor where they sent it from', async () => {
  const before = shared.output().length;
  await sendBoth(shared.address);
  await fetch(shared.address + '/v1/organisations/oakfield/policies/none?of=Parent');
  await wait(100);
  const log = shared.output().slice(before);
  assert.equal(
    log
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as unknown).length,
    3,
  );
  assert.doesNotMatch(log, /Parent|Child|127\.0\.0\.1|class group|before-the-stop/);
});

test('the first start prints a way in for the first administrator, and once it was used no start does', async () => {
  const folder = await createFolder();
  const first = run(folder, publishing(folder));
  const address = await first.listening();
  const [, token = ''] = /\/setup#organisation=oakfield&token=([\w-]{43})\n/.exec(first.output()) ?? [];
  const body = JSON.stringify({ token, name: 'First', email: 'first@oakfield.example' });
  const headers = { 'Content-Type': 'application/json', 'Idempotency-Key': 'the-first-administrator' };
  assert.equal((await fetch(`${address}/v1/organisations/oakfield/setup`, { method: 'POST', headers, body })).status, 201);
  first.child.kill('SIGTERM');
  await first.ended;
  const second = run(folder);
  await second.listening();
  assert.doesNotMatch(second.output(), /\/setup#/);
});

test('a trust and its school are added by command, each with a way in', async () => {
  const folder = await createFolder();
  const add = async (...args: string[]) => {
    const command = run(folder, {}, ['organisation', ...args]);
    return { code: await command.ended, output: command.output() };
  };
  assert.match((await add('oak-trust', '--kind', 'trust', '--name', 'Oak Trust')).output, /^Added\.[^]*\/setup#organisation=oak-trust&token=/);
  assert.equal((await add('acorn', '--parent', 'oak-trust')).code, 0);
  assert.deepEqual(await add('beech', '--parent', 'none'), { code: 1, output: 'There is no such organisation as its parent.\n' });
});

test('the log is held by command against a head that was kept elsewhere: cut short, it no longer fits', async () => {
  const folder = await createFolder();
  const audit = async (...args: string[]) => {
    const command = run(folder, {}, ['audit', ...args]);
    return { code: await command.ended, output: command.output() };
  };
  const heads = join(folder, 'heads');
  await writeFile(heads, (await audit('head')).output);
  assert.deepEqual(await audit('verify', '--head', heads), {
    code: 0,
    output: 'oakfield: 3 entries, all as they were written; kept heads among them: 1.\n',
  });
  const db = openPglite({ folder: join(folder, 'data', 'database') });
  await sql`set session_replication_role = replica`.execute(db); // as whoever owns the database may
  await sql`delete from audit_entries where sequence = (select max(sequence) from audit_entries)`.execute(db);
  await sql`update audit_heads set sequence = last.sequence, hash = last.hash
    from (select * from audit_entries order by sequence desc limit 1) as last`.execute(db);
  await db.destroy();
  const { code, output } = await audit('verify', '--head', heads);
  assert.equal(code, 1);
  assert.match(output, /not as it was written/);
});

test('the data folder is closed to other users of the machine', async () => {
  const isOpen = async (path: string) => ((await stat(path)).mode & 0o077) !== 0;
  assert.deepEqual(await Promise.all(['.', 'database', 'keys'].map((name) => isOpen(join(shared.folder, 'data', name)))), [false, false, false]);
});

test('a policy is published by command, once, and never overwritten', async () => {
  const folder = await createFolder();
  const publish = async (file: string) => {
    const command = run(folder, {}, ['publish', file, '--organisation', 'oakfield']);
    return [await command.ended, command.output().trim()];
  };
  assert.deepEqual(await publish(join(folder, 'policy.json')), [0, 'Published.']);
  assert.deepEqual(await publish(join(folder, 'policy.json')), [0, 'This version was published before; nothing to do.']);
  await writeFile(join(folder, 'other.json'), JSON.stringify({ ...examplePolicy, title: 'Other words' }));
  const [code, output] = await publish(join(folder, 'other.json'));
  assert.equal(code, 1);
  assert.match(String(output), /other\.json: Version 2026-09-01 of parents-online was published before with other words/);
});

for (const [title, env, says] of [
  ['a port that is not one', { PORT: 'eighty' }, /PORT must be a number/],
  ['a port that is taken', 'taken', /The port \d+ is taken/],
  ['a policy file that is not there', { POLICY_FILES: 'nowhere.json' }, /nowhere\.json is not there/],
  ['a database that does not answer', { DATABASE_URL: 'postgres://nobody:Unmistakable@127.0.0.1:1/none' }, /DATABASE_URL could not be opened/],
] as const)
  test(`${title} stops the start with one clear sentence, and the folder is let go`, async () => {
    const folder = await createFolder();
    const server = run(folder, env === 'taken' ? { PORT: new URL(shared.address).port } : env);
    assert.equal(await server.ended, 1);
    assert.match(server.output(), says);
    assert.equal(server.output().trim().split('\n').length, 1);
    assert.ok(!server.output().includes('Unmistakable'));
    const left = await readdir(join(folder, 'data')).catch((): string[] => []);
    assert.ok(!left.includes('server.lock'));
  });
