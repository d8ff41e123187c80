import { join } from 'node:path';
import { organisationSchema, slugSchema, type Organisation } from '@schoolgate/sdk/model';
import { Command, Option } from 'commander';
import { addOrganisation } from './add-organisation.ts';
import { addAuditCommand } from './commands/audit.ts';
import { addBackupCommands } from './commands/backup.ts';
import { addRetainCommand } from './commands/retain.ts';
import { onLost } from './commands/with-data.ts';
import { findOrganisation } from './db/organisations.ts';
import { readEnv } from './env.ts';
import { rotateKey } from './key-ring.ts';
import { issueSetupLink, openData, publishFiles, startServer } from './start-server.ts';
import { StartError } from './start-error.ts';

async function start(): Promise<void> {
  const server = await startServer(readEnv(process.env), onLost);
  if (server.setupLink !== undefined)
    process.stdout.write(`There is no administrator yet. The first one comes in here, once and within seven days:\n  ${server.setupLink}\n`);
  if (!server.sendsMail) process.stdout.write('There are no mail settings (SMTP_URL, MAIL_FROM), so no mail is sent.\n');
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

interface OrganisationOptions {
  readonly kind: Organisation['kind'];
  readonly name?: string;
  readonly parent?: string;
}

/** Adds an organisation where there is none of this name, and prints a way in for an administrator. */
async function organisation(id: string, { kind, name, parent }: OrganisationOptions): Promise<void> {
  const env = readEnv(process.env);
  if (!slugSchema.safeParse(id).success) throw new StartError('The short name must be lower-case letters, digits and hyphens.');
  const data = await openData(env, onLost);
  try {
    if (parent !== undefined && !(await findOrganisation(data.db, parent))) throw new StartError('There is no such organisation as its parent.');
    const isNew = await data.db
      .transaction()
      .execute((transaction) => addOrganisation(transaction, id, { name: name ?? id, kind }, new Date(), parent));
    const link = await issueSetupLink(data.db, id, env.PUBLIC_URL ?? `http://${env.HOST}:${env.PORT}`);
    process.stdout.write(
      `${isNew ? 'Added.' : 'It was there before and is as it was.'} An administrator comes in here, once and within seven days:\n  ${link}\n`,
    );
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
program
  .command('organisation')
  .description('add an organisation, and print a link for its administrator; with the database in DATA_DIR, stop the server first')
  .argument('<slug>', 'its short name, as it stands in addresses')
  .addOption(new Option('--kind <kind>').choices(organisationSchema.shape.kind.options).default('school'))
  .option('--name <name>', 'its name (default: the short name)')
  .option('--parent <slug>', 'the trust that runs it, or the association it is a member of')
  .action(organisation);
program
  .command('rotate-key')
  .description('make a new signing key in DATA_DIR; it signs from the next start on')
  .action(() => rotateKey(join(readEnv(process.env).DATA_DIR, 'keys'), new Date()));

addAuditCommand(program);
addBackupCommands(program);
addRetainCommand(program);

program.parseAsync().catch(fail);
