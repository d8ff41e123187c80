// Writes docs/elements/<tag>.md from what stands in the source (packages/elements/custom-elements.json, made by the build).
// With --check it writes nothing and fails where a page is not current.
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const root = fileURLToPath(new URL('..', import.meta.url));
const manifest = JSON.parse(readFileSync(`${root}packages/elements/custom-elements.json`, 'utf8'));
const elements = manifest.modules.flatMap(({ declarations = [] }) => declarations.filter(({ customElement }) => customElement));

/** Where the site that `npm start` serves shows the states of an element, for those that show something. */
const liveStates = (tag) =>
  existsSync(`${root}packages/elements/src/${tag}/${tag}.examples.ts`)
    ? `Live states: \`/gallery/${tag}/\` on the site that \`npm start\` serves, in each language, light and dark, and at a phone's width.`
    : '';

/** Safe in a cell of a table, and never a tag. */
const cell = (text = '') => text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|').replaceAll('<', '&lt;');
const code = (text = '') => (text === '' ? '' : `\`${text.replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')}\``);
const table = (title, head, rows) =>
  rows.length === 0
    ? ''
    : `## ${title}\n\n| ${head.join(' | ')} |\n|${head.map(() => '---').join('|')}|\n${rows.map((row) => `| ${row.join(' | ')} |`).join('\n')}\n`;

const pageOf = ({ tagName, name, description = '', attributes = [], members = [], events = [], slots = [], cssParts = [], cssProperties = [] }) => {
  const fields = members.filter(
    ({ kind, description, static: isStatic }) => kind === 'field' && !isStatic && description && !/@internal/.test(description),
  );
  return `---
title: '${tagName}'
group: Elements
---

# \`<${tagName}>\`

${description.replaceAll(/(?<!\`)<([a-z-]+)>(?!\`)/g, '\`<$1>\`')}

The class is \`${name}\`. This page is made from the source: \`node scripts/write-element-docs.mjs\`.

${liveStates(tagName)}

${table(
  'Attributes',
  ['Attribute', 'Property', 'Type', 'What it does'],
  attributes.map((one) => [code(one.name), code(one.fieldName), code(one.type?.text), cell(one.description)]),
)}
${table(
  'Properties',
  ['Property', 'Type', 'What it does'],
  fields.map((one) => [code(one.name), code(one.type?.text), cell(one.description)]),
)}
${table(
  'Events',
  ['Event', 'Class', 'When'],
  events.map((one) => [code(one.name), code(one.type?.text), cell(one.description)]),
)}
${table(
  'Slots',
  ['Slot', 'What goes there'],
  slots.map((one) => [one.name === '' ? '(default)' : code(one.name), cell(one.description)]),
)}
${table(
  'Parts',
  ['Part', 'What it is'],
  cssParts.map((one) => [code(one.name), cell(one.description)]),
)}
${table(
  'Custom properties',
  ['Property', 'Default', 'What it sets'],
  cssProperties.map((one) => [code(one.name), code(one.default), cell(one.description)]),
)}`;
};

mkdirSync(`${root}docs/elements`, { recursive: true });
const stale = [];
for (const element of elements) {
  const file = `docs/elements/${element.tagName}.md`;
  const page = await format(pageOf(element), { parser: 'markdown', singleQuote: true, printWidth: 150 });
  if (!process.argv.includes('--check')) writeFileSync(root + file, page);
  else {
    let written = '';
    try {
      written = readFileSync(root + file, 'utf8');
    } catch {
      // not written yet
    }
    if (written !== page) stale.push(file);
  }
}
if (stale.length > 0) {
  console.error(`Not current: ${stale.join(', ')}. Run: node scripts/write-element-docs.mjs`);
  process.exit(1);
}
console.log(`${elements.length} elements`);
