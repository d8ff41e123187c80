import { Command } from 'commander';
import { answerQuestions, importPolicy, type ImportOptions } from '@schoolgate/sdk/importer';
import { describeImport } from './describe-import.ts';
import { printJson, printPage } from './print.ts';
import { readAnswers } from './read-answers.ts';
import { readSource } from './read-source.ts';

interface Options {
  readonly json?: true;
  readonly id?: string;
  readonly title?: string;
  readonly organisation?: string;
  readonly versionLabel?: string;
  readonly language?: string;
  readonly answers?: string;
}

const importOptions = ({ id, title, organisation, versionLabel, language }: Options): ImportOptions => ({
  ...(id !== undefined && { id }),
  ...(title !== undefined && { title }),
  ...(organisation !== undefined && { organisation }),
  ...(versionLabel !== undefined && { version: versionLabel }),
  ...(language !== undefined && { language }),
  today: new Date().toISOString().slice(0, 10),
});

export const importCommand = (): Command =>
  new Command('import')
    .description("Turn a school's own document into a policy, and say what became of every line")
    .argument('<file>', 'the document: .docx, .pdf, .html, .md or plain text')
    .option('--json', 'print { policy, report } and nothing else')
    .option('--id <id>', 'the id that the policy keeps across its versions')
    .option('--title <title>', 'the title, where the document does not print it')
    .option('--organisation <name>', 'the name of the school')
    .option('--version-label <label>', 'the label of this version')
    .option('--language <tag>', 'the language of the document, such as en-GB or cy')
    .option('--answers <file>', 'what you say to the questions: a JSON object from their ids to the ids of choices, or to your own words')
    .action(async (file: string, options: Options) => {
      const imported = await importPolicy(await readSource(file), importOptions(options));
      const result = options.answers === undefined ? imported : answerQuestions(imported, await readAnswers(options.answers));
      if (options.json) printJson(result);
      else printPage(describeImport(result));
    });
