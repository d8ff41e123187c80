import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ProblemError } from '../problem.ts';
import { parseJson, readBody } from './read-body.ts';

const request = (body: BodyInit, headers: Record<string, string> = {}) =>
  new Request('http://gate.example', {
    method: 'POST',
    body,
    headers: { 'Content-Type': 'application/json', ...headers },
    duplex: 'half',
  } as RequestInit);

const refused = (name: string) => (error: unknown) => error instanceof ProblemError && error.problem === name;

test('a body up to the limit is read whole', async () => {
  assert.equal((await readBody(request('x'.repeat(100)), 100)).length, 100);
});

test('a longer one is refused by what it announces', async () => {
  let pulled = false;
  const body = new ReadableStream({ pull: () => void (pulled = true) }, { highWaterMark: 0 });
  await assert.rejects(readBody(request(body, { 'Content-Length': '101' }), 100), refused('body-too-large'));
  assert.equal(pulled, false);
});

for (const [title, headers] of [
  ['announces nothing', {}],
  ['announces less', { 'Content-Length': '5' }],
  ['announces nonsense', { 'Content-Length': 'many' }],
] as [string, Record<string, string>][])
  test(`a longer one that ${title} is refused while it arrives, and not read to its end`, async () => {
    let chunks = 0;
    let cancelled = false;
    const body = new ReadableStream({
      pull: (controller) => void (chunks++, controller.enqueue(new Uint8Array(30))),
      cancel: () => void (cancelled = true),
    });
    await assert.rejects(readBody(request(body, headers), 100), refused('body-too-large'));
    assert.ok(chunks < 10);
    assert.ok(cancelled);
  });

test('only application/json is read', async () => {
  await readBody(request('{}', { 'Content-Type': 'Application/JSON; charset=utf-8' }));
  for (const type of ['text/plain', 'application/jsonp', 'multipart/form-data', ''])
    await assert.rejects(readBody(request('{}', { 'Content-Type': type })), refused('unsupported-media-type'));
});

test('JSON comes through as it is, whatever it holds', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(value);
      const isStorable = !text.includes('\\u0000') && !/\\ud[89a-f]/.test(text);
      if (isStorable) assert.deepEqual(parseJson(Buffer.from(text)), JSON.parse(text));
    }),
  );
});

for (const [title, bytes] of [
  ['nothing at all', ''],
  ['half of it', '{"a":'],
  ['a text in another encoding', Buffer.from([0x22, 0xe9, 0x22])],
  ['a character of zero', '{"a":"\\u0000"}'],
  ['a name with a character of zero', '{"\\u0000":1}'],
  ['half a surrogate pair', '["\\ud800"]'],
  ['brackets without end', '['.repeat(200_000)],
  ['brackets deeper than can be walked', '['.repeat(120_000) + ']'.repeat(120_000)],
] as [string, string | Buffer][])
  test(`${title} is not taken for JSON`, () => {
    assert.throws(() => parseJson(Buffer.from(bytes)), refused('malformed-body'));
  });
