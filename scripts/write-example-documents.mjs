// Writes examples/<template>/policy.{html,md,txt,docx,pdf} from policy.json beside it, the same words in each:
// node --conditions=@schoolgate/source scripts/write-example-documents.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { toHtml, toMarkdown } from '@schoolgate/sdk/export';
import { templates } from '@schoolgate/sdk/templates';
import { linesOf } from './examples/lines-of.mjs';
import { toDocx } from './examples/to-docx.mjs';
import { toPdf } from './examples/to-pdf.mjs';
import { toText } from './examples/to-text.mjs';

for (const name of Object.keys(templates)) {
  const file = (extension) => new URL(`../examples/${name}/policy.${extension}`, import.meta.url);
  const policy = JSON.parse(await readFile(file('json'), 'utf8'));
  const markdown = toMarkdown(policy);
  const lines = linesOf(markdown);
  await writeFile(file('md'), markdown);
  await writeFile(file('html'), toHtml(policy, { standalone: true }));
  await writeFile(file('txt'), toText(lines));
  await writeFile(file('docx'), await toDocx(lines, policy.title));
  await writeFile(file('pdf'), await toPdf(lines, policy.title));
}
