import type { Clause, Policy, Section } from '@schoolgate/sdk/model';
import type { Shown } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import type { PolicyStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import { linkedText } from '../templates/linked-text.ts';
import { safeAddress } from '../templates/web-link.ts';
import { renderInstead } from './render-instead.ts';
import { shorten } from './shorten.ts';

/** What drawing a clause needs beside the clause. */
export interface ClauseView {
  readonly strings: PolicyStrings;
  readonly policy: Policy;
  /** The heading level of a section. */
  readonly level: number;
  /** The clause or section that the page's fragment names. */
  readonly target: string | undefined;
  /** Whether every part shows a link to itself. */
  readonly linking: boolean;
}

/** What stands in front of an item that has no printed number; the style sheet draws it. */
const marks: Partial<Record<Clause['kind'], string>> = { prohibition: 'marked mark-cross', expectation: 'marked mark-tick' };

type NamedPart = Pick<Section, 'number' | 'heading'> & { readonly text?: string };

/** What a part is called in a link to it: by its printed number and its heading or first words, since numbers such as "a" come again. */
const nameOf = ({ policy: words }: PolicyStrings, { number, heading, text = '' }: NamedPart) =>
  [number === undefined ? '' : words.clause(number), heading ?? shorten(text)].filter(Boolean).join(': ') || words.thisPart;

const anchor = ({ strings, linking }: ClauseView, id: string, part: NamedPart) =>
  linking
    ? html` <a class="anchor no-print" lang=${strings.language} href="#${id}" aria-label=${strings.policy.linkTo(nameOf(strings, part))}></a>`
    : nothing;

const originMark = ({ strings }: ClauseView, { origin }: Clause) =>
  origin === 'trust' || origin === 'school'
    ? html` <span class="origin" lang=${strings.language} data-no-search
        >${origin === 'trust' ? strings.policy.fromTrust : strings.policy.fromSchool}</span
      >`
    : nothing;

/** A clause that is nothing but the title of what it refers to is a link itself; otherwise the links follow its text. */
const renderText = ({ text, refs }: Clause) => {
  const links = (refs ?? []).flatMap(({ title, url }) => {
    const href = safeAddress(url);
    return href === undefined ? [] : [{ title, href }];
  });
  if (links.length === 0) return linkedText(text);
  const [only] = links;
  if (only && links.length === 1 && text.startsWith(only.title)) return html`<a href=${only.href} rel="noopener noreferrer">${text}</a>`;
  return html`${linkedText(text)}${links.map(({ title, href }) => html` <a href=${href} rel="noopener noreferrer">${title}</a>`)}`;
};

/** One clause with what hangs on it, in the document's order and with its printed numbers. */
export function renderClause(view: ClauseView, clause: Shown<Clause>, inList: boolean): TemplateResult {
  const { id, kind, number, clauses, language } = clause;
  const name = id === view.target ? 'clause target' : 'clause';
  const mark = inList && number === undefined ? (marks[kind] ?? 'marked mark-bullet') : '';
  const further = [originMark(view, clause), renderInstead(view.strings, view.policy, clause), anchor(view, id, clause)].filter(
    (part) => part !== nothing,
  );
  const text = renderText(clause);
  const after = further.length > 0 ? further : nothing;

  // most of a text is no more than this, and a slow phone has all of it to lay out before any is read
  if (number === undefined && language === undefined && !clause.heading && !clauses?.length)
    return inList
      ? html`<li id=${id} class="words ${name} ${mark}" tabindex="-1">${text}${after}</li>`
      : html`<p id=${id} class="words ${name}" tabindex="-1">${text}${after}</p>`;

  const words = html`<span class="words" lang=${language ?? nothing}>${text}</span>${after}`;
  const line =
    number === undefined
      ? html`<p class=${mark || nothing}>${words}</p>`
      : html`<div class="line">
          <span class="number">${number}</span>
          <p>${words}</p>
        </div>`;
  const body = html`${clause.heading ? heading(view.level + 1, html`<span lang=${language ?? nothing}>${clause.heading}</span>`, { class: 'clause-heading' }) : nothing}
  ${line}
  ${
    clauses?.length
      ? html`<ul class="items plain-list" role="list">
          ${clauses.map((item) => renderClause(view, item, true))}
        </ul>`
      : nothing
  }`;
  return inList ? html`<li id=${id} class=${name} tabindex="-1">${body}</li>` : html`<div id=${id} class=${name} tabindex="-1">${body}</div>`;
}

export function renderSection(view: ClauseView, section: Shown<Section>): TemplateResult {
  const { id, number, clauses, language = nothing } = section;
  const words =
    number === undefined && language === nothing
      ? section.heading
      : html`${number === undefined ? nothing : html`<span class="section-number">${number}</span>`}<span lang=${language}>${section.heading}</span>`;
  return html`<section
    id=${id}
    class=${id === view.target ? 'section target' : 'section'}
    tabindex="-1"
    aria-labelledby=${section.heading ? `${id}--heading` : nothing}
  >
    ${
      section.heading
        ? html`<div class="section-head">
            ${heading(view.level, words, { id: `${id}--heading`, class: 'heading section-heading' })}${anchor(view, id, section)}
          </div>`
        : nothing
    }
    ${clauses.map((clause) => renderClause(view, clause, false))}
  </section>`;
}

/** The whole text, section by section. */
export const renderSections = (view: ClauseView): TemplateResult =>
  html`<div class="sections" lang=${view.policy.language}>${view.policy.sections.map((section) => renderSection(view, section))}</div>`;
