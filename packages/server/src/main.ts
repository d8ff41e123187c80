import { Command } from 'commander';
import { readEnv } from './env.ts';
import { openData, publishFiles, startServer } from './start-server.ts';
import { StartError } from './start-error.ts';

/** Without the lock, every further write may be lost: end at once, as after a power cut. */
const onLost = () => {
  process.stderr.write('The lock on the data folder was lost, so this process ends to keep the data whole.\n');
  process.exit(1);
};

async function start(): Promise<void> {
  const server = await startServer(readEnv(process.env), onLost);
  process.stdout.write(`Schoolgate is listening at ${server.address}\n`);
  let stopping = false;
  const stop = () => {
    if (stopping) process.exit(1); // asked twice: somebody is in a hurry
    stopping = true;
    server.stop().then(() => process.exit(0), fail);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
}

async function publish(file: string, { organisation, name }: { organisation?: string; name?: string }): Promise<void> {
  const env = readEnv(process.env);
  const data = await openData(env, onLost);
  try {
    const [outcome] = await publishFiles(data.db, [file], { organisation: organisation ?? env.ORGANISATION, name: name ?? env.ORGANISATION_NAME });
    process.stdout.write(outcome === 'published' ? 'Published.\n' : 'This version was published before; nothing to do.\n');
  } finally {
    await data.close();
  }
}

function fail(error: unknown): never {
  process.stderr.write((error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error)) + '\n');
  process.exit(1);
}

const program = new Command('schoolgate-server').description(
  "Keeps what parents send about a school's code of conduct. Settings are environment variables.",
);
program.command('start', { isDefault: true }).description('serve until told to stop').action(start);
program
  .command('publish')
  .description('publish a version of a policy; with the database in DATA_DIR, stop the server first')
  .argument('<file>', 'a policy as JSON')
  .option('--organisation <slug>', 'where to publish it (default: ORGANISATION)')
  .option('--name <name>', "the organisation's name, if it is new (default: the policy's)")
  .action(publish);

program.parseAsync().catch(fail);
