import { webAddress } from './addresses.ts';
import { element, Markup } from './markup.ts';

/** Readable on a phone and on paper; a constant, so that a content security policy can name it by its hash. */
const style = new Markup(`
body { margin: 0 auto; max-width: 42rem; padding: 1rem; font: 1.0625rem/1.55 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
h1, h2, h3 { line-height: 1.25; }
h2 { margin-block: 2rem 0.5rem; }
p { margin-block: 0.5rem; white-space: pre-line; }
[data-number] { font-weight: 600; }
address { font-style: normal; }
dt { font-weight: 600; }
dd { margin: 0 0 0.5rem; }
@media print { body { max-width: none; padding: 0; font-size: 11pt; } h2, h3 { break-after: avoid; } li { break-inside: avoid; } }
`);

export interface PageOptions {
  readonly language: string;
  readonly title: string;
  /** A relative address, or one of the web. */
  readonly stylesheet?: string | undefined;
}

/** A whole page around one article. */
export function toPage(article: Markup, { language, title, stylesheet }: PageOptions): string {
  const href = stylesheet === undefined || !URL.canParse(stylesheet) ? stylesheet : webAddress(stylesheet);
  const head = element(
    'head',
    {},
    element('meta', { charset: 'utf-8' }),
    element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    element('title', {}, title),
    href === undefined ? element('style', {}, style) : element('link', { rel: 'stylesheet', href }),
  );
  return `<!doctype html>\n${element('html', { lang: language }, '\n', head, '\n', element('body', {}, element('main', {}, article)), '\n').toString()}`;
}
