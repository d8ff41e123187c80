// A trust whose schools are the sites of one WordPress. Run by scripts/with-wordpress.mjs with WORDPRESS_NETWORK=1.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { toHtml } from '@schoolgate/sdk/export';
import { completePathway } from '@schoolgate/sdk/pathway';
import { declaration, policy } from '../../../../tests/contract/documents.ts';
import { createKey } from '../../../../tests/contract/subject.ts';
import { runPhp, site } from '../wordpress-site.ts';

const left = () =>
  runPhp(
    "global $wpdb; return array_map(function ($site) use ($wpdb) { switch_to_blog($site); $left = [$wpdb->get_col(\"SHOW TABLES LIKE '\" . $wpdb->esc_like($wpdb->prefix . 'schoolgate_') . \"%'\"), $wpdb->get_col(\"SELECT option_name FROM $wpdb->options WHERE option_name LIKE 'schoolgate%'\"), array_keys(array_filter(wp_roles()->roles, fn($role) => str_contains(json_encode($role), 'schoolgate'))), wp_next_scheduled('schoolgate_daily'), wp_next_scheduled('schoolgate_mails')]; restore_current_blog(); return $left; }, get_sites(['fields' => 'ids', 'orderby' => 'id']));",
  );

test('each school of a network has records of its own, and uninstalling leaves nothing on any', async () => {
  await runPhp(
    "require_once ABSPATH . 'wp-admin/includes/plugin.php'; $done = activate_plugin('schoolgate/schoolgate.php', '', true); return is_wp_error($done) ? $done->get_error_message() : 1;",
  );
  for (const path of ['/beech/', '/cedar/']) await runPhp("return wpmu_create_blog(DOMAIN_CURRENT_SITE, $input, trim($input, '/'), 1);", path);
  const endpoint = `${site.url}/beech/wp-json/schoolgate/v1`;
  assert.deepEqual(await (await fetch(`${endpoint}/policies`)).json(), { items: [] });
  assert.deepEqual(await (await fetch(`${site.url}/cedar/wp-json/schoolgate/v1/policies`)).json(), { items: [] });
  await runPhp(
    "switch_to_blog(get_blog_id_from_url(DOMAIN_CURRENT_SITE, '/beech/')); return Schoolgate\\Policies::publish($input->policy, $input->pathway, $input->html);",
    {
      policy,
      pathway: completePathway(policy),
      html: toHtml(policy),
    },
  );
  const response = await fetch(`${endpoint}/declarations`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': createKey() },
    body: JSON.stringify(await declaration()),
  });
  assert.equal(response.status, 201, await response.text());
  const counts = await runPhp(
    "return array_map(function ($site) { switch_to_blog($site); $count = Schoolgate\\Declarations::count(null); $role = get_role('schoolgate_office') !== null && get_role('administrator')->has_cap('schoolgate_manage'); restore_current_blog(); return [$count, $role]; }, get_sites(['fields' => 'ids', 'orderby' => 'id']));",
  );
  assert.deepEqual(counts, [
    [0, true],
    [1, true],
    [0, true],
  ]);

  const deleted = await runPhp(
    'require_once ABSPATH . \'wp-admin/includes/ms.php\'; $site = get_blog_id_from_url(DOMAIN_CURRENT_SITE, \'/cedar/\'); wpmu_delete_blog($site, true); global $wpdb; return $wpdb->get_col("SHOW TABLES LIKE \'" . $wpdb->esc_like("{$wpdb->base_prefix}{$site}_schoolgate_") . "%\'");',
  );
  assert.deepEqual(deleted, []);

  await runPhp(
    "switch_to_blog(get_blog_id_from_url(DOMAIN_CURRENT_SITE, '/beech/')); wp_schedule_single_event(time() + 999, 'schoolgate_mails'); return 1;",
  );
  await runPhp("require_once ABSPATH . 'wp-admin/includes/plugin.php'; deactivate_plugins('schoolgate/schoolgate.php', false, true); return 1;");
  await runPhp("require_once ABSPATH . 'wp-admin/includes/plugin.php'; uninstall_plugin('schoolgate/schoolgate.php'); return 1;");
  const nothing = [[], [], [], false, false];
  assert.deepEqual(await left(), [nothing, nothing]);
});
