import { writeFile } from 'node:fs/promises';
import { Command, Option } from 'commander';
import { toHtml, toLetter, toMarkdown, type LetterDetails } from '@schoolgate/sdk/export';
import type { Policy } from '@schoolgate/sdk/model';
import { printJson } from './print.ts';
import { readPolicy } from './read-policy.ts';

interface Options extends LetterDetails {
  readonly json?: true;
  readonly format: keyof typeof writers;
  readonly output?: string;
  readonly language?: string;
  readonly fragment?: true;
}

const inLanguage = ({ language }: Options) => (language === undefined ? {} : { language });

const writers = {
  html: (policy: Policy, options: Options) => toHtml(policy, { ...inLanguage(options), standalone: !options.fragment }),
  markdown: (policy: Policy, options: Options) => toMarkdown(policy, inLanguage(options)),
  json: (policy: Policy) => `${JSON.stringify(policy, undefined, 2)}\n`,
  letter: (policy: Policy, { url, answerBy, from }: Options) =>
    toLetter(policy, { ...(url !== undefined && { url }), ...(answerBy !== undefined && { answerBy }), ...(from !== undefined && { from }) }),
};

export const exportCommand = (): Command =>
  new Command('export')
    .description('Write a policy as a web page, Markdown, JSON, or the letter to parents')
    .argument('<file>', 'a policy as JSON, or a document to import')
    .addOption(new Option('--format <format>', 'what to write').choices(Object.keys(writers)).default('html'))
    .option('--output <file>', 'write to this file instead of the screen')
    .option('--language <tag>', 'the language, where the policy is translated')
    .option('--fragment', 'for html: an article without a page around it')
    .option('--url <address>', 'for the letter: where the policy can be read')
    .option('--answer-by <date>', 'for the letter: by when parents answer, YYYY-MM-DD')
    .option('--from <name>', 'for the letter: who signs')
    .option('--json', 'print { format, content } and nothing else')
    .action(async (file: string, options: Options) => {
      const { format, output, json } = options;
      const content = writers[format](await readPolicy(file), options);
      if (output !== undefined) await writeFile(output, content);
      if (json) printJson({ format, content });
      else if (output === undefined) process.stdout.write(content);
    });
