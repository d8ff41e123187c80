// npm run new -- contact-card: writes the files of a new element. The lines that name it elsewhere are printed, to be put in by hand;
// tests/elements-agree.test.ts says which are missing.
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const [tag = ''] = process.argv.slice(2);
if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)+$/.test(tag)) {
  console.error('Usage: npm run new -- contact-card (lower-case words with hyphens)');
  process.exit(1);
}
const name = tag.replaceAll(/(^|-)([a-z0-9])/g, (_match, _hyphen, letter) => letter.toUpperCase());
const camel = name[0].toLowerCase() + name.slice(1);
const folder = fileURLToPath(new URL(`../packages/elements/src/${tag}/`, import.meta.url));
if (existsSync(folder)) {
  console.error(`There is a folder ${tag} already.`);
  process.exit(1);
}

const files = {
  [`${tag}.ts`]: `import { html, LitElement } from 'lit';
import { baseStyles } from '../styles/base.styles.ts';
import { tokenStyles } from '../styles/token.styles.ts';
import { ${camel}Styles } from './${tag}.styles.ts';

/**
 * Shows its content in a card.
 *
 * @slot - the content
 * @csspart base - the wrapper
 */
export class ${name} extends LitElement {
  static override styles = [tokenStyles, baseStyles, ${camel}Styles];

  protected override render() {
    return html\`<div class="base card" part="base"><slot></slot></div>\`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    '${tag}': ${name};
  }
}
`,
  [`${tag}.styles.ts`]: `import { css } from 'lit';

export const ${camel}Styles = css\`
  :host {
    display: block;
  }
\`;
`,
  [`${tag}.define.ts`]: `import { ${name} } from './${tag}.ts';

if (!customElements.get('${tag}')) customElements.define('${tag}', ${name});
`,
  [`${tag}.examples.ts`]: `import { html } from 'lit';
import type { Example } from '../testing/example.ts';

const tag = '${tag}';

export const ${camel}Examples: readonly Example[] = [{ tag, name: 'some words', render: () => html\`<${tag}>Some words</${tag}>\` }];
`,
  [`${tag}.test.ts`]: `import { expect, fixture, html } from '@open-wc/testing';
import './${tag}.define.ts';
import type { ${name} } from './${tag}.ts';

describe('<${tag}>', () => {
  it('shows what stands inside it', async () => {
    const element = await fixture<${name}>(html\`<${tag}>Some words</${tag}>\`);
    expect(element.renderRoot.querySelector('slot')?.assignedNodes()[0]?.textContent).to.equal('Some words');
  });
});
`,
};
mkdirSync(folder);
for (const [file, text] of Object.entries(files)) writeFileSync(folder + file, text);

console.log(`Written: packages/elements/src/${tag}/. Now name it in packages/elements:
  src/index.ts      export { ${name} } from './${tag}/${tag}.ts';
  src/define.ts     import './${tag}/${tag}.define.ts';
  src/loader.ts     '${tag}': () => import('./${tag}/${tag}.define.ts'),
  src/examples.ts   ...${camel}Examples
  package.json      "./${tag}" and "./${tag}/define" in exports, as for the others`);
