// node src/main.ts POLICY.json OUT ORGANISATION: prepares a policy for publishing and builds the site that shows it.
// Writes OUT/policy.json and OUT/site.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { InvalidDocumentError, parsePolicy, type Policy } from '@schoolgate/sdk/model';
import { buildSite } from './build-site.ts';
import { preparePolicy, versionByText } from './prepare-policy.ts';

const [file, out, organisation] = process.argv.slice(2);
if (!file || !out || !organisation) throw new Error('Usage: main.ts POLICY.json OUT ORGANISATION');

function giveUp(message: string, problems: readonly string[] = []): never {
  process.stderr.write(`${[message, ...problems.slice(0, 20)].join('\n  ')}\n`);
  process.exit(1);
}

/** The policy in the file, alone or with the report of its import. */
async function readPolicy(path: string): Promise<{ policy: Policy; isImported: boolean }> {
  try {
    const document: unknown = JSON.parse((await readFile(path, 'utf8')).replace(/^\uFEFF/, ''));
    const isImported = typeof document === 'object' && document !== null && 'policy' in document;
    return { policy: parsePolicy(isImported ? document.policy : document), isImported };
  } catch (error) {
    if (error instanceof InvalidDocumentError)
      giveUp(
        `${basename(path)} is not a policy as this program knows it:`,
        error.problems.map(({ pointer, detail }) => `${pointer}: ${detail}`),
      );
    if (error instanceof SyntaxError) giveUp(`${basename(path)} is not well-formed JSON.`);
    if (error instanceof Error && 'code' in error) giveUp(`${path} cannot be read (${String(error.code)}).`);
    throw error;
  }
}

const { policy: found, isImported } = await readPolicy(file);
const prepared = preparePolicy(found);
const policy = isImported ? await versionByText(prepared) : prepared;
await mkdir(out, { recursive: true });
await buildSite(join(out, 'site'), policy, `/v1/organisations/${organisation}`);
await writeFile(join(out, 'policy.json'), JSON.stringify(policy, null, 2));
