// node src/main.ts POLICY.json OUT ORGANISATION: prepares a policy for publishing and builds the site that shows it.
// Writes OUT/policy.json and OUT/site.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parsePolicy } from '@schoolgate/sdk/model';
import { buildSite } from './build-site.ts';
import { preparePolicy, versionByText } from './prepare-policy.ts';

const [file, out, organisation] = process.argv.slice(2);
if (!file || !out || !organisation) throw new Error('Usage: main.ts POLICY.json OUT ORGANISATION');
const { policy: imported, ...rest } = JSON.parse(await readFile(file, 'utf8')) as { policy?: unknown };
const prepared = preparePolicy(parsePolicy(imported ?? rest));
const policy = imported === undefined ? prepared : await versionByText(prepared);
await mkdir(out, { recursive: true });
await buildSite(join(out, 'site'), policy, `/v1/organisations/${organisation}`);
await writeFile(join(out, 'policy.json'), JSON.stringify(policy, null, 2));
