import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { ImportError } from '../../errors.ts';
import { readDocument } from './document.ts';

const example = (extension: string) =>
  new Uint8Array(readFileSync(new URL(`../../../../../examples/primary-school/policy.${extension}`, import.meta.url)));
const bytesOf = (text: string) => new TextEncoder().encode(text);
const reasonOf = (source: string | Uint8Array, name?: string) =>
  readDocument(source, { ...(name !== undefined && { name }) }).then(
    () => 'read',
    (error: unknown) => (error instanceof ImportError ? error.reason : String(error)),
  );

describe('a document of any format', () => {
  it('is known by its content, whatever it is called', async () => {
    for (const extension of ['docx', 'pdf', 'html'])
      assert.deepEqual(
        await readDocument(example(extension), { name: 'policy.bin' }),
        await readDocument(example(extension), { name: `policy.${extension}` }),
      );
    assert.equal((await readDocument('<p>Be kind</p>'))[0]?.text, 'Be kind');
  });

  it('is Markdown only where its name or type says so', async () => {
    const text = '- *be* kind\n';
    assert.equal((await readDocument(text))[0]?.text, '- *be* kind');
    assert.equal((await readDocument(text, { name: 'Policy.MD' }))[0]?.text, 'be kind');
    assert.equal((await readDocument(text, { type: 'text/markdown; charset=utf-8' }))[0]?.text, 'be kind');
    assert.equal((await readDocument('<p>x</p>', { type: 'text/plain' }))[0]?.text, '<p>x</p>');
  });

  it('is text in the encodings that schools use', async () => {
    const first = async (bytes: Uint8Array) => (await readDocument(bytes))[0]?.text;
    assert.equal(await first(bytesOf('café')), 'café');
    assert.equal(await first(new Uint8Array([0x63, 0x61, 0x66, 0xe9])), 'café');
    assert.equal(await first(new Uint8Array([0xff, 0xfe, 0x63, 0, 0xe9, 0])), 'cé');
    assert.equal(await first(new Uint8Array([0xfe, 0xff, 0, 0x63, 0, 0xe9])), 'cé');
  });

  it('that is something else is refused with a reason', async () => {
    assert.equal(await reasonOf('{\\rtf1 hello}'), 'unsupported');
    assert.equal(await reasonOf(bytesOf('plain'), 'policy.docx'), 'unreadable');
    assert.equal(await reasonOf(bytesOf('plain'), 'policy.pdf'), 'unreadable');
    assert.equal(await reasonOf(new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0])), 'unreadable');
  });

  it('damaged anywhere ends in blocks or in a typed error', async () => {
    const files = ['docx', 'pdf', 'html', 'md'].map((extension) => ({ bytes: example(extension), name: `policy.${extension}` }));
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...files),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 30 }),
        fc.nat(),
        async ({ bytes, name }, changes, cut) => {
          const damaged = cut % 3 === 0 ? bytes.slice(0, cut % bytes.length) : bytes.slice();
          for (const [at, value] of changes) damaged[at % damaged.length] = value;
          const result = await readDocument(damaged, { name }).catch((error: unknown) => error);
          assert.ok(Array.isArray(result) || result instanceof ImportError, String(result));
        },
      ),
      { numRuns: 300 },
    );
  });
});
