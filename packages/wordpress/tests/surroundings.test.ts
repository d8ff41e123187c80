// What the rest of a school's site does around the plugin: its name, its other plugins, its private pages. Run by
// scripts/with-wordpress.mjs.
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { concern as concernOn, policy as example } from '../../../tests/contract/documents.ts';
import { createKey } from '../../../tests/contract/subject.ts';
import { adminPage, ask, signInStaff } from './staff.ts';
import { publish, runPhp, setSettings, takeMail } from './wordpress-site.ts';

/** Apart from the policies of other tests, which run on the same site. */
const policy = { ...example, id: 'surroundings' };
const concern = (changes: object = {}) => concernOn({ pathway: { policy: policy.id, version: policy.version }, ...changes });

/** Sends a concern while another plugin does something to all mail. */
const sendWhile = (plugin: string, about: string) =>
  runPhp(
    `${plugin}; $request = new WP_REST_Request('POST', '/schoolgate/v1/concerns'); $request->set_header('Content-Type', 'application/json'); $request->set_header('Idempotency-Key', $input->key); $request->set_body(wp_json_encode($input->concern)); $answer = rest_do_request($request); return [$answer->get_status(), $answer->get_data()];`,
    { key: createKey(), concern: concern({ about }) },
  ) as Promise<[number, { reference?: string }]>;

before(async () => {
  await signInStaff();
  await publish(policy);
  await setSettings({ store_concerns: true, concerns_email: 'concerns@school.example' });
});

test('a school’s name is what its website is called, with its apostrophes', async () => {
  const name = await runPhp(
    "add_filter('pre_option_blogname', fn() => esc_html($input)); add_filter('pre_option_schoolgate_settings', fn() => []); return Schoolgate\\Settings::get('school');",
    "St Mary's & St John's",
  );
  assert.equal(name, "St Mary's & St John's");
});

test('where another plugin makes HTML of all mail, a parent’s words stay words', async () => {
  takeMail();
  const [status] = await sendWhile("add_filter('wp_mail_content_type', fn() => 'text/html')", 'One <b>two</b>\n<img src="https://e.example/x">');
  const [mail] = takeMail();
  assert.equal(status, 201);
  assert.match(mail?.message ?? '', /One &lt;b&gt;two&lt;\/b&gt;<br \/>\n&lt;img src=&quot;/);
});

test('where a mail plugin breaks down, what is kept is said to be kept, and marked as not sent', async () => {
  const [status, { reference = 'none' }] = await sendWhile("add_filter('wp_mail', function () { throw new Error('Parent One'); })", 'Kept');
  assert.equal(status, 201);
  const { html } = await adminPage('admin', 'concerns');
  assert.match(html.slice(html.indexOf(reference)), /^[\s\S]*?<strong>not sent<\/strong>/);
});

test('a roll that a spreadsheet saved in its own letters is refused with how to save it', async () => {
  const errors = await runPhp(
    'try { new Schoolgate\\Roll_Reader("pupil_id,pupil_name,parent_id,parent_name\\n1,Zo\\xEB,2,Ren\\xE9e\\n"); } catch (Schoolgate\\Problem $problem) { return $problem->errors(); }',
  );
  assert.match(JSON.stringify(errors), /^\[\{"pointer":"#\/csv",.*CSV UTF-8/);
});

test('links lead to pages that anybody may read, and not to a pattern or behind a password', async () => {
  const titles = (await runPhp(
    "foreach ($input as $title => $more) wp_insert_post(['post_title' => $title, 'post_status' => 'publish', 'post_content' => '[schoolgate_declaration]'] + (array) $more); return array_values(Schoolgate\\Elements::pages('parent-declaration'));",
    { Open: { post_type: 'page' }, 'For governors': { post_type: 'page', post_password: 'x' }, 'A pattern': { post_type: 'wp_block' } },
  )) as string[];
  assert.ok(titles.includes('Open'));
  assert.ok(!titles.some((title) => /governors|pattern/.test(title)), titles.join());
});

test('what is no text in a header is a link that opens nothing, and no fault of the site', async () => {
  const response = await ask('declarations', { 'Idempotency-Key': createKey(), 'Schoolgate-Invitation': '\u00ff\u00fe' }, 'POST', {});
  assert.equal(response.status, 410);
});

test('a list has no page beyond its last', async () => {
  const { status, html } = await adminPage('admin', 'concerns&paged=99999999999999999999');
  assert.deepEqual([status, /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.test(html)], [200, true]);
});

test('a receipt is never signed with a key that another request writes over', async () => {
  const kids = "array_column(Schoolgate\\Key_Ring::open()->public_keys()['keys'], 'kid')";
  // once where wp-config.php has new secrets, once where there was no key: the other request comes just before ours writes
  for (const before of [
    "update_option('schoolgate_keys', array_map(fn($key) => ['sealed' => base64_encode(random_bytes(120))] + $key, $kept))",
    "delete_option('schoolgate_keys')",
  ]) {
    const [ours, other, stored] = (await runPhp(
      `$kept = get_option('schoolgate_keys'); ${before}; $other = null; add_filter('query', function ($query) use (&$other) { if (null === $other && preg_match('/^(INSERT|UPDATE).*schoolgate_keys/s', $query)) { $other = ''; $other = ${kids}[0]; } return $query; }); $ours = ${kids}[0]; $stored = ${kids}; update_option('schoolgate_keys', $kept, false); return [$ours, $other, $stored];`,
    )) as [string, string, string[]];
    assert.deepEqual([ours, stored.includes(other)], [other, true], before);
  }
});

test('a page that names no policy goes on showing the one that was there first', async () => {
  const shown = () => runPhp("return Schoolgate\\Policies::find_shown('')->policy;");
  const before = await shown();
  await publish({ ...policy, id: '0-before-all-others' });
  assert.equal(await shown(), before);
});

test('no name in the office’s lists is turned into pictures from another website', async () => {
  for (const page of ['declarations', 'concerns', 'register', 'invitations', 'policies', 'settings'])
    assert.match((await adminPage('admin', page)).html, /<div class="wrap wp-exclude-emoji">/, page);
});
