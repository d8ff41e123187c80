import { Command } from 'commander';
import { ReceiptError, verifyReceipt, type VerifiedReceipt } from '@schoolgate/sdk/declaration';
import { keySetSchema, parseDocument, receiptSchema, type Declaration } from '@schoolgate/sdk/model';
import { digestPolicy } from '@schoolgate/sdk/policy';
import { printJson, printPage } from './print.ts';
import { readJson, readPolicy } from './read-policy.ts';

interface Options {
  readonly json?: true;
  readonly keys: string;
  readonly policy?: string;
}

/** The receipt alone, or in the server's answer or the file that a parent keeps. */
const receiptIn = (document: unknown) =>
  parseDocument(receiptSchema, typeof document === 'object' && document !== null && 'receipt' in document ? document.receipt : document);

/** Whether these are the words that were signed. */
const isSignedText = async (file: string, { policy: { id, version, digest, language } }: Declaration): Promise<boolean> => {
  const policy = await readPolicy(file);
  return digest === (await digestPolicy({ ...policy, id, version }, language));
};

export function* describeVerified({ declaration, keyId }: VerifiedReceipt, matches: boolean | undefined): Generator<string> {
  const { policy, organisation, outcome, signer, children, signedAt, receivedAt, assurance } = declaration;
  yield `The key ${keyId} accepted this record and nothing in it was changed since. That does not prove who pressed the button.`;
  yield '';
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
      const receipt = receiptIn(await readJson(file));
      const keySet = parseDocument(keySetSchema, await readJson(keys));
      try {
        const verified = await verifyReceipt(receipt, keySet);
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
