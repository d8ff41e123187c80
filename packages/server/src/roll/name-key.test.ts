import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nameKey } from './name-key.ts';

test('one name written in several ways is found by one key', () => {
  for (const [one, other] of [
    ['Zoë  O’Hara-Smith', "zoe o'hara smith"],
    ['José Núñez', 'JOSE NUNEZ'],
    ['Łucja Żółć', 'łucja zołc'],
    ['محمد', 'محمد'],
    ['Ｐａｒｅｎｔ', 'parent'],
  ] as const)
    assert.equal(nameKey(one), nameKey(other));
});

test('two names are not made one', () => {
  assert.notEqual(nameKey('Ann Lee'), nameKey('Anne Lee'));
  assert.notEqual(nameKey('王芳'), nameKey('王伟'));
});
