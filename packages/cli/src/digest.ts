import { Command } from 'commander';
import { SchoolgateError } from '@schoolgate/sdk/model';
import { digestDocument, digestPolicy } from '@schoolgate/sdk/policy';
import { printJson, printPage } from './print.ts';
import { readPolicy } from './read-policy.ts';

interface Options {
  readonly json?: true;
  readonly language?: string;
}

export const digestCommand = (): Command =>
  new Command('digest')
    .description('Print the digests of what parents sign, and of the whole document')
    .argument('<file>', 'a policy as JSON, or a document to import')
    .option('--json', 'print { id, version, language, policy, document } and nothing else')
    .option('--language <tag>', 'the language that was on the screen')
    .action(async (file: string, { json, language }: Options) => {
      const policy = await readPolicy(file);
      const shown = language ?? policy.language;
      if (shown !== policy.language && !Object.hasOwn(policy.translations ?? {}, shown))
        throw new SchoolgateError('The policy is not translated into this language.');
      const digests = { policy: await digestPolicy(policy, shown), document: await digestDocument(policy) };
      const { id, version } = policy;
      if (json) printJson({ id, version, language: shown, ...digests });
      else printPage([`${id} ${version} (${shown})`, `signed text     ${digests.policy}`, `whole document  ${digests.document}`]);
    });
