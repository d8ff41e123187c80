import { html, nothing, type TemplateResult } from 'lit';
import type { FormStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import { textField, type Messages } from './field.ts';

/** One child as the form holds it; `key` keeps its row together while others come and go. */
export interface ChildRow {
  readonly key: number;
  readonly name: string;
  readonly class: string;
}

export const emptyChild = (key: number): ChildRow => ({ key, name: '', class: '' });

export interface ChildFields {
  readonly strings: FormStrings;
  readonly messages: Messages;
  readonly level: number;
  readonly rows: readonly ChildRow[];
  /** How many rows there must be: 1 in a declaration, none in a concern. */
  readonly minimum: 0 | 1;
  readonly classRequired?: boolean;
  readonly onChange: (rows: readonly ChildRow[], change: ChildChange) => void;
}

/** What happened to the rows, so that the element can move the focus and say it. */
export type ChildChange = { readonly kind: 'typed' } | { readonly kind: 'added' | 'removed'; readonly index: number };

const MAXIMUM_CHILDREN = 30;

/** A name and a class for each child, with a way to add and take away. */
export function childFields({ strings, messages, level, rows, minimum, classRequired, onChange }: ChildFields): TemplateResult {
  const type = (row: ChildRow, part: Partial<ChildRow>) =>
    onChange(
      rows.map((other) => (other === row ? { ...row, ...part } : other)),
      { kind: 'typed' },
    );
  const add = () => onChange([...rows, emptyChild(Math.max(-1, ...rows.map(({ key }) => key)) + 1)], { kind: 'added', index: rows.length });
  const remove = (row: ChildRow, index: number) =>
    onChange(
      rows.filter((other) => other !== row),
      { kind: 'removed', index },
    );
  const words = strings.children;
  return html`<div class="stack" id="children">
    ${rows.map(
      (row, index) =>
        html`<div class="child" role="group" aria-labelledby="child-${row.key}">
          <div class="child-head">
            ${heading(level, words.one(index + 1), { id: `child-${row.key}`, focusable: true })}
            ${
              rows.length > minimum
                ? html`<button class="button-link remove" type="button" aria-label=${words.removeOne(index + 1)} @click=${() => remove(row, index)}>
                    ${words.remove}
                  </button>`
                : nothing
            }
          </div>
          <div class="child-fields">
            ${textField({
              strings,
              messages,
              pointer: `#/children/${index}/name`,
              label: words.name,
              value: row.name,
              maximum: 200,
              onInput: (name) => type(row, { name }),
            })}
            ${textField({
              strings,
              messages,
              pointer: `#/children/${index}/class`,
              label: words.class,
              value: row.class,
              maximum: 100,
              optional: !classRequired,
              onInput: (name) => type(row, { class: name }),
            })}
          </div>
        </div>`,
    )}
    ${
      rows.length < MAXIMUM_CHILDREN
        ? html`<button class="button add" type="button" @click=${add}>${rows.length === 0 ? words.addFirst : words.add}</button>`
        : nothing
    }
  </div>`;
}
