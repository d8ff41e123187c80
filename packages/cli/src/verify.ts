import { Command } from 'commander';
import { ReceiptError, verifyReceipt, type VerifiedReceipt } from '@schoolgate/sdk/declaration';
import { keySetSchema, parseDocument, receiptSchema, type Declaration, type Receipt } from '@schoolgate/sdk/model';
import { digestPolicy } from '@schoolgate/sdk/policy';
import { printJson, printPage } from './print.ts';
import { readJson, readPolicy } from './read-policy.ts';

interface Options {
  readonly json?: true;
  readonly keys: string;
  readonly policy?: string;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What stands around the receipt in the server's answer and in the file that a parent keeps, for reading at a glance: nobody signed it. */
interface Cover {
  readonly reference?: unknown;
  readonly receivedAt?: unknown;
  readonly policy?: unknown;
}

/** The receipt alone, or with its cover. */
const readReceipt = (document: unknown): { receipt: Receipt; cover: Cover } =>
  isObject(document) && 'receipt' in document
    ? { receipt: parseDocument(receiptSchema, document['receipt']), cover: document }
    : { receipt: parseDocument(receiptSchema, document), cover: {} };

/** What the cover says otherwise than the signed record. */
export function findMismatches({ reference, receivedAt, policy }: Cover, { id, receivedAt: received, policy: signed }: Declaration): string[] {
  const said: Record<string, readonly [unknown, string]> = {
    reference: [reference, id],
    receivedAt: [receivedAt, received],
    ...Object.fromEntries(Object.entries(signed).map(([field, value]) => [`policy.${field}`, [isObject(policy) ? policy[field] : undefined, value]])),
  };
  return Object.entries(said).flatMap(([field, [outside, inside]]) => (outside === undefined || outside === inside ? [] : [field]));
}

/** Whether these are the words that were signed. */
const isSignedText = async (file: string, { policy: { id, version, digest, language } }: Declaration): Promise<boolean> => {
  const policy = await readPolicy(file);
  return digest === (await digestPolicy({ ...policy, id, version }, language));
};

export function* describeVerified({ declaration, keyId }: VerifiedReceipt, matches: boolean | undefined): Generator<string> {
  const { id, policy, organisation, outcome, signer, children, signedAt, receivedAt, assurance } = declaration;
  yield `The key ${keyId} accepted this record and nothing in it was changed since. That does not prove who pressed the button.`;
  yield '';
  yield `reference ${id}`;
  yield `outcome   ${outcome} (${assurance})`;
  yield `policy    ${policy.id} ${policy.version} in ${policy.language}, ${organisation}`;
  yield `signer    ${signer.name}, ${signer.capacity}`;
  yield `children  ${children.map(({ name }) => name).join(', ')}`;
  yield `signed    ${signedAt} by the signer’s device`;
  yield `received  ${receivedAt} by the server`;
  if (matches !== undefined) yield matches ? 'text      is the text of this policy' : 'text      is NOT the text of this policy';
}

export const verifyCommand = (): Command =>
  new Command('verify')
    .description('Verify a declaration’s receipt offline, against the school’s public keys')
    .argument('<receipt>', 'the receipt as JSON')
    .requiredOption('--keys <file>', 'the school’s key set (JWKS) as JSON, retired keys included')
    .option('--policy <file>', 'also say whether this is the text that was signed: a policy as JSON, or a document to import')
    .option('--json', 'print { verified, … } and nothing else')
    .action(async (file: string, { json, keys, policy }: Options) => {
      const { receipt, cover } = readReceipt(await readJson(file));
      const keySet = parseDocument(keySetSchema, await readJson(keys));
      try {
        const verified = await verifyReceipt(receipt, keySet);
        const mismatches = findMismatches(cover, verified.declaration);
        if (mismatches.length > 0) {
          if (json) printJson({ verified: false, reason: 'altered-cover', fields: mismatches });
          else
            process.stderr.write(
              `schoolgate: The signed record is genuine, but the file around it was changed: ${mismatches.join(', ')} ${mismatches.length === 1 ? 'is' : 'are'} not what was signed.\n`,
            );
          process.exitCode = 1;
          return;
        }
        const matches = policy === undefined ? undefined : await isSignedText(policy, verified.declaration);
        if (json) printJson({ verified: true, ...verified, ...(matches !== undefined && { sameText: matches }) });
        else printPage(describeVerified(verified, matches));
        if (matches === false) process.exitCode = 1;
      } catch (error) {
        if (!(error instanceof ReceiptError)) throw error;
        if (json) printJson({ verified: false, reason: error.reason });
        else process.stderr.write(`schoolgate: ${error.message}\n`);
        process.exitCode = 1;
      }
    });
