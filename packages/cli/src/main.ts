import { Command, CommanderError } from 'commander';
import { InvalidDocumentError, SchoolgateError } from '@schoolgate/sdk/model';
import { diffCommand } from './diff.ts';
import { digestCommand } from './digest.ts';
import { exportCommand } from './export.ts';
import { importCommand } from './import.ts';
import { lintCommand } from './lint.ts';
import { prepareCommand } from './prepare.ts';
import { snippetCommand } from './snippet.ts';
import { UnreadableFileError } from './read-source.ts';
import { verifyCommand } from './verify.ts';

const program = new Command('schoolgate')
  .description("Schools' social media codes of conduct for parents: import, check and convert them.")
  .showHelpAfterError('(schoolgate --help says more)')
  .exitOverride();
// Commands take their settings from the program when they are made, so it is told how to end before they are added.
for (const command of [
  importCommand(),
  prepareCommand(),
  lintCommand(),
  diffCommand(),
  digestCommand(),
  exportCommand(),
  snippetCommand(),
  verifyCommand(),
])
  program.addCommand(command.copyInheritedSettings(program));

/** 0: done. 1: the file or its contents are the trouble. 2: the command was not understood. */
async function run(): Promise<number> {
  try {
    await program.parseAsync();
    return Number(process.exitCode ?? 0); // a command that ran may still have bad news
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
    if (error instanceof SchoolgateError || error instanceof UnreadableFileError) {
      process.stderr.write(`schoolgate: ${error.message}\n`);
      if (error instanceof InvalidDocumentError)
        for (const { pointer, detail } of error.problems.slice(0, 20)) process.stderr.write(`  ${pointer}: ${detail}\n`);
      return 1;
    }
    throw error;
  }
}

process.exitCode = await run();
