import { Command } from 'commander';
import { importPolicy, type ImportOptions } from '@schoolgate/sdk/importer';
import { describeImport } from './describe-import.ts';
import { printJson, printPage } from './print.ts';
import { readSource } from './read-source.ts';

interface Options {
  readonly json?: true;
  readonly id?: string;
  readonly title?: string;
  readonly organisation?: string;
  readonly versionLabel?: string;
  readonly language?: string;
}

const importOptions = ({ id, title, organisation, versionLabel, language }: Options): ImportOptions => ({
  ...(id !== undefined && { id }),
  ...(title !== undefined && { title }),
  ...(organisation !== undefined && { organisation }),
  ...(versionLabel !== undefined && { version: versionLabel }),
  ...(language !== undefined && { language }),
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
    .action(async (file: string, options: Options) => {
      const result = await importPolicy(await readSource(file), importOptions(options));
      if (options.json) printJson(result);
      else printPage(describeImport(result));
    });
