import type { Policy, Section } from '../model/index.ts';
import { translatePolicy, type Shown } from '../policy/index.ts';
import { clausesToHtml, printedNumber } from './clauses-to-html.ts';
import { englishLabels, type ExportLabels } from './labels.ts';
import { element, heading, type Content, type Markup } from './markup.ts';
import { declarationToHtml, headerToHtml, helpToHtml, letterToHtml, privacyToHtml } from './parts-to-html.ts';
import { toPage } from './to-page.ts';

export interface HtmlOptions {
  /** A whole page with its own style, to save or print. @default false: an `<article>` for a page of yours */
  readonly standalone?: boolean;
  /** For a standalone page: the address of a style sheet to use in place of the built-in style. */
  readonly stylesheet?: string;
  /** The language to show, where the policy is translated. @default the policy's own */
  readonly language?: string;
  /** The level of the title's heading, 1 to 6. @default 1 */
  readonly headingLevel?: number;
  /** The words that the export adds, in the language that is shown. @default English ones */
  readonly labels?: ExportLabels;
}

const sectionToHtml = ({ id, heading: title, number, clauses, language: lang }: Shown<Section>, level: number, labels: ExportLabels): Markup =>
  element(
    'section',
    { 'data-section': true, id },
    (title !== undefined || number !== undefined) &&
      heading(level, printedNumber(number), title !== undefined && element('span', { 'data-heading': true, lang }, title)),
    clausesToHtml(clauses, level + 1, labels),
  );

/**
 * The policy as semantic HTML without scripts and style attributes; everything in it is escaped. The structure is a promise,
 * so that a page can style it, an element can enhance it in place and a reader can take the clauses back out of it:
 *
 * - `article[data-policy][data-version]` holds the `header` (`[data-field]`: organisation, title, issued, version, review),
 *   one `section[data-section]` for each section, and `section[data-part]` for declaration, letter, help and privacy.
 * - Each clause is an element `[data-clause="<kind>"]` with the clause's `id`, and `data-party`, `data-topic`, `data-origin`
 *   and `data-refs` (JSON) where the clause has them; its items are the `li[data-clause]` of its own list.
 * - In sections and clauses, `[data-number]`, `[data-heading]` and `[data-text]` hold exactly the words of the model.
 * - A clause of a trust's policy or of a school's overlay ends with a `small[data-origin-mark]` that says whose it is.
 * - In a translation, what stands in the policy's own language all the same has that `lang`.
 * - In the declaration, `[data-part]` marks statement and lead-in, `li[data-undertaking]` the undertakings by `id`, and
 *   `li[data-blank]` the form's blanks by name; in the letter, `[data-part]` marks salutation, subject and sign-off.
 *
 * The words of these elements, in order, are those of `policyText`. Line numbers of an import are not exported.
 */
export function toHtml(policy: Policy, options: HtmlOptions = {}): string {
  const { standalone, stylesheet, headingLevel = 1, labels = englishLabels } = options;
  const shown = translatePolicy(policy, options.language ?? policy.language);
  const { id, version, title, language, sections, declaration, letter, pathway, privacy } = shown;
  const context = { level: headingLevel + 1, language, labels };
  const parts: Content[] = [
    headerToHtml(shown, { ...context, level: headingLevel }),
    ...sections.map((section) => sectionToHtml(section, context.level, labels)),
    declaration && declarationToHtml(declaration, context),
    letter && letterToHtml(letter, context),
    pathway && helpToHtml(pathway, context),
    privacy && privacyToHtml(privacy, context),
  ];
  const article = element(
    'article',
    { class: 'schoolgate-policy', lang: language, dir: 'auto', 'data-policy': id, 'data-version': version },
    ...parts.map((part) => part && ['\n', part]),
    '\n',
  );
  return `${standalone ? toPage(article, { language, title: title ?? labels.untitled, stylesheet }) : article.toString()}\n`;
}
