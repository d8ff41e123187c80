import { Command } from 'commander';
import { changeRulingsSchema, parseDocument } from '@schoolgate/sdk/model';
import { diffPolicies, explainChange, type PolicyChange, type PolicyDiff, type WordSpan } from '@schoolgate/sdk/policy';
import { excerpt, plural, printJson, printPage } from './print.ts';
import { readJson, readPolicy } from './read-policy.ts';

interface Options {
  readonly json?: true;
  readonly language?: string;
  readonly rulings?: string;
}

const marks = { same: ['', ''], removed: ['[-', '-]'], added: ['{+', '+}'] } as const;
const markSpan = ({ kind, text }: WordSpan) => `${marks[kind][0]}${text}${marks[kind][1]}`;

function describeChange({ part, id, change, before, after, spans, significance, reason, overruled, moved }: PolicyChange): string[] {
  const why = overruled ? 'The author says so.' : reason && explainChange(reason);
  const words = spans ? spans.map(markSpan).join('') : excerpt(after?.text ?? before?.text ?? '', 200);
  return [
    '',
    `${significance}  ${part} ${change}${moved && change !== 'moved' ? ' and moved' : ''}  ${id}`,
    `  ${why}`,
    `  ${words.replaceAll('\n', '\n  ')}`,
  ];
}

export function* describeDiff({ from, to, significance, changes }: PolicyDiff): Generator<string> {
  yield `${from.id} ${from.version} → ${to.id} ${to.version}`;
  const changed = changes.filter(({ change }) => change !== 'unchanged');
  const material = changed.filter((change) => change.significance === 'material').length;
  yield significance === 'none' ? 'Nothing that parents sign has changed.' : `${plural(changed.length, 'change')}, ${material} of them material`;
  for (const change of changed) yield* describeChange(change);
}

export const diffCommand = (): Command =>
  new Command('diff')
    .description('Compare two versions of a policy, clause by clause and word by word')
    .argument('<before>', 'the earlier version: a policy as JSON, or a document to import')
    .argument('<after>', 'the later version')
    .option('--json', 'print the comparison and nothing else')
    .option('--language <tag>', 'compare the texts as translated into this language')
    .option('--rulings <file>', 'a JSON object that says "material" or "editorial" by the id of a change')
    .action(async (before: string, after: string, { json, language, rulings }: Options) => {
      const options = {
        ...(language !== undefined && { language }),
        ...(rulings !== undefined && { rulings: parseDocument(changeRulingsSchema, await readJson(rulings)) }),
      };
      const diff = diffPolicies(await readPolicy(before), await readPolicy(after), options);
      if (json) printJson(diff);
      else printPage(describeDiff(diff));
    });
