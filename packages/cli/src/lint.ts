import { Command, InvalidArgumentError } from 'commander';
import { lintPolicy, type LintFinding } from '@schoolgate/sdk/lint';
import type { Policy } from '@schoolgate/sdk/model';
import { findClause } from '@schoolgate/sdk/policy';
import { excerpt, plural, printJson, printPage } from './print.ts';
import { readPolicy } from './read-policy.ts';

interface Options {
  readonly json?: true;
  readonly strict?: true;
  readonly today: string;
  readonly readingAge?: number;
}

const wordsOf = (policy: Policy, id: string): string =>
  findClause(policy, id)?.text ?? policy.declaration?.undertakings.find((item) => item.id === id)?.text ?? '';

export function* describeFindings(policy: Policy, findings: readonly LintFinding[]): Generator<string> {
  yield policy.title ?? '(no title)';
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  yield findings.length === 0
    ? 'Nothing to mend.'
    : `${plural(count('error'), 'error')}, ${plural(count('warning'), 'warning')}, ${count('advice')} to consider`;
  for (const { severity, rule, clause, node, message, advice } of findings) {
    yield '';
    yield `${severity}  ${rule}${node === undefined ? '' : `  (step ${node})`}`;
    yield `  ${message}`;
    if (clause !== undefined) yield `  “${excerpt(wordsOf(policy, clause))}”`;
    yield `  ${advice}`;
  }
}

const isoDate = (value: string): string => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value) || Number.isNaN(Date.parse(value))) throw new InvalidArgumentError('Write it as YYYY-MM-DD.');
  return value;
};
const years = (value: string): number => {
  if (!/^\d{1,2}$/.test(value)) throw new InvalidArgumentError('Write it in years, such as 12.');
  return Number(value);
};

export const lintCommand = (): Command =>
  new Command('lint')
    .description('Say what a careful reader would ask the school to mend')
    .argument('<file>', 'a policy as JSON, or a document to import')
    .option('--json', 'print the findings and nothing else')
    .option('--strict', 'end with 1 where there is an error')
    .option('--today <date>', 'judge review dates by this day', isoDate, new Date().toISOString().slice(0, 10))
    .option('--reading-age <years>', 'the highest reading age that passes', years)
    .action(async (file: string, { json, strict, today, readingAge }: Options) => {
      const policy = await readPolicy(file);
      const findings = lintPolicy(policy, { today, ...(readingAge !== undefined && { readingAge }) });
      if (json) printJson(findings);
      else printPage(describeFindings(policy, findings));
      if (strict && findings.some(({ severity }) => severity === 'error')) process.exitCode = 1;
    });
