import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import type { Question } from '@schoolgate/sdk/importer';
import { parseDocument, privacyNoticeSchema, SchoolgateError, slugSchema, type Policy } from '@schoolgate/sdk/model';
import { checkPathway, completePathway } from '@schoolgate/sdk/pathway';
import { nationPathway, nations, type Nation } from '@schoolgate/sdk/templates';
import { printJson } from './print.ts';
import { readImport, readJson } from './read-policy.ts';

interface Options {
  readonly id?: string;
  readonly versionLabel?: string;
  readonly nation?: Nation;
  readonly privacy?: string;
  readonly output?: string;
  readonly openQuestions?: true;
}

/** What still stands between a policy and its publishing; the message says what to do. */
export class UnpreparedError extends SchoolgateError {
  override readonly name = 'UnpreparedError';
}

/** Parents would sign or follow words that nobody looked at. A review that is overdue changes none of them; lint warns of it. */
function refuseOpenQuestions(questions: readonly Question[]): void {
  const open = questions.filter(({ id }) => id !== 'review-past');
  if (open.length === 0) return;
  const list = open.map(({ id, question }) => `  ${id}: ${question}`).join('\n');
  throw new UnpreparedError(
    `The import left questions open. Answer them (import --answers), mend them in the JSON, or go on with --open-questions.\n${list}`,
  );
}

const refuseMissingPrivacy = ({ declaration, pathway, privacy }: Policy): void => {
  if ((declaration ?? pathway) && !privacy)
    throw new UnpreparedError(
      'A policy with a form needs a privacy notice: give --privacy a file of JSON with controller, basis, retention and contact.',
    );
};

/** A policy as a server publishes it: with the pathway completed, and with what no document says. */
export async function preparePolicy(policy: Policy, { id, versionLabel, privacy, nation }: Options): Promise<Policy> {
  const named: Policy = {
    ...policy,
    ...(id !== undefined && { id: parseDocument(slugSchema, id) }),
    ...(versionLabel !== undefined && { version: versionLabel }),
    ...(privacy !== undefined && { privacy: parseDocument(privacyNoticeSchema, await readJson(privacy)) }),
  };
  const prepared = { ...named, pathway: completePathway(named, nation && nationPathway(nation, named)) };
  refuseMissingPrivacy(prepared);
  const [fault] = checkPathway(prepared.pathway);
  if (fault) throw new UnpreparedError(`The pathway would let a parent down: ${fault.rule}, at ${fault.id}.`);
  return prepared;
}

export const prepareCommand = (): Command =>
  new Command('prepare')
    .description('Make a policy ready for publishing: with its privacy notice, the safety question and the ways to urgent help')
    .argument('<file>', 'what import --json printed, a policy as JSON, or a document to import')
    .option('--privacy <file>', 'the privacy notice as JSON: controller, basis, retention, contact, url')
    .option('--id <id>', 'the id that the policy keeps across its versions, as it stands in policy-id on a page')
    .option('--version-label <label>', 'the label of this version')
    .addOption(new Option('--nation <name>', 'whose helplines and routes outside the school to add').choices(Object.keys(nations)))
    .option('--open-questions', 'go on with questions of the import left open')
    .option('--output <file>', 'write to this file instead of the screen')
    .action(async (file: string, options: Options) => {
      const { policy, questions } = await readImport(file);
      if (!options.openQuestions) refuseOpenQuestions(questions);
      const prepared = await preparePolicy(policy, options);
      if (options.output === undefined) printJson(prepared);
      else await writeFile(options.output, `${JSON.stringify(prepared, undefined, 2)}\n`);
    });
