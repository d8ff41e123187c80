// What stands in posts and pages. Run by scripts/with-wordpress.mjs.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, test } from 'node:test';
import { policy as example } from '../../../tests/contract/documents.ts';
import { publish, runPhp, site } from './wordpress-site.ts';

const policy = { ...example, id: 'in-posts', pathway: undefined, declaration: undefined };
const saying = (version: string, text: string) => {
  const { pathway: _pathway, declaration: _declaration, ...words } = { ...example, id: policy.id, version };
  return { ...words, sections: [{ id: 's', clauses: [{ id: 'c', kind: 'statement' as const, text }] }] };
};
const block = '<!-- wp:schoolgate/code-of-conduct {"policyId":"in-posts"} /-->';
const insert = (content: string, author: string) =>
  runPhp(
    "wp_set_current_user(get_user_by('login', $input->author)->ID); kses_init(); return wp_insert_post(wp_slash(['post_title' => 'Words', 'post_status' => 'publish', 'post_content' => $input->content]));",
    { content, author },
  );
const storedIn = async (id: unknown) => String(await runPhp('return get_post($input)->post_content;', id));
const search = async (words: string) => (await fetch(`${site.url}/?s=${encodeURIComponent(words)}`)).text();

describe('a post with the block', () => {
  test('is stored with the words of the policy, also by an author, and changes with them', async () => {
    await publish(saying('1', 'Write as kindly as a wren\\sings.'));
    const id = await insert(`<p>Before \\ "it"</p>\n${block}\n<p>After</p>`, 'author');
    const stored = await storedIn(id);
    assert.ok(stored.startsWith('<p>Before \\ "it"</p>\n<!-- wp:schoolgate/code-of-conduct {"policyId":"in-posts"} -->\n<article'), stored);
    assert.ok(stored.includes('wren\\sings') && stored.endsWith('<!-- /wp:schoolgate/code-of-conduct -->\n<p>After</p>'), stored);
    assert.match(await search('kindly as a wren'), /Words/);
    await publish(saying('2', 'Write as kindly as a robin.'));
    const renewed = await storedIn(id);
    assert.ok(renewed.includes('robin') && !renewed.includes('wren') && renewed.includes('<p>Before \\ "it"</p>'), renewed);
    assert.equal(renewed.split('<article').length, 2);
  });

  test('shows them where the plugin is turned off', async () => {
    const id = await insert(block, 'author');
    const shown = await runPhp(
      "unregister_block_type('schoolgate/code-of-conduct'); return apply_filters('the_content', get_post($input)->post_content);",
      id,
    );
    assert.match(String(shown), /Write as kindly as a robin/);
    assert.doesNotMatch(String(shown), /<code-of-conduct/);
  });

  test('keeps what somebody else wrote beside it when a version is published', async () => {
    const id = await insert(`<iframe src="https://maps.example/"></iframe>${block}`, 'editor');
    await runPhp('wp_set_current_user(0); return 1;');
    await publish(saying('3', 'Write as kindly as an owl.'));
    const stored = await storedIn(id);
    assert.ok(stored.startsWith('<iframe src="https://maps.example/">') && stored.includes('an owl'), stored);
  });

  test('has nothing put into it by whoever writes their own words between its marks', async () => {
    const id = await insert(
      `${block.replace(' /-->', ' -->')}<script>alert(1)</script>Signing is compulsory.<!-- /wp:schoolgate/code-of-conduct -->`,
      'author',
    );
    assert.doesNotMatch(await storedIn(id), /<script|compulsory/);
  });

  test('asks for files by hashes that are theirs', async () => {
    const html = await (await fetch(`${site.url}/?p=${String(await insert(block, 'author'))}`)).text();
    const asked = [
      ...html.matchAll(
        /<(?:link rel="(?:modulepreload|stylesheet)" href|script type="module" src)="([^"]*\/schoolgate\/[^"]*)"[^>]* integrity="([^"]*)"/g,
      ),
    ];
    assert.ok(asked.length >= 3 && asked.some(([link]) => link.includes('stylesheet')), html);
    for (const [, address = '', integrity] of asked) {
      const file = Buffer.from(await (await fetch(address.replaceAll('&#038;', '&'))).arrayBuffer());
      assert.equal(`sha384-${createHash('sha384').update(file).digest('base64')}`, integrity, address);
    }
  });
});

test('a shortcode among words or beside another ends the paragraph that it stands in', async () => {
  await publish({ ...example, id: 'in-posts-too' });
  const code = '[schoolgate_code policy="in-posts-too"]';
  const sign = '[schoolgate_declaration policy="in-posts-too"]';
  const id = await insert(`Please read ${code} and then\n<em>sign</em>: ${sign}${code}\n\n${sign}\n\n[gallery] stays [schoolgate_codex]`, 'author');
  const html = await (await fetch(`${site.url}/?p=${String(id)}`)).text();
  const open = (before: string) => before.split(/<p\b/).length - before.split('</p>').length;
  const elements = [...html.matchAll(/<(?:code-of-conduct|parent-declaration) /g)];
  assert.equal(elements.length, 4);
  for (const { index } of elements) assert.equal(open(html.slice(0, index)), 0, html.slice(index - 200, index));
  assert.match(html, /<p>Please read <\/p>/);
  assert.match(html, /<em>sign<\/em>: <\/p>/);
  assert.match(html, /<p>[^<]*stays \[schoolgate_codex\]<\/p>/);
});
