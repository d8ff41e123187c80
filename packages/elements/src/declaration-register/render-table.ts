import type { RegisterEntry } from '@schoolgate/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { formatInstant } from '../strings/format-instant.ts';
import type { RegisterStrings } from '../strings/index.ts';
import type { Arrangement, SortKey } from './arrange-entries.ts';

export interface TableView {
  readonly strings: RegisterStrings;
  /** The lines of this page. */
  readonly entries: readonly RegisterEntry[];
  readonly arrangement: Arrangement;
  readonly onSort: (sort: SortKey) => void;
}

const nameAndClass = ({ name, class: group }: RegisterEntry['children'][number]) => (group === undefined ? name : `${name} (${group})`);

const renderHead = ({ arrangement: { sort, descending }, onSort }: TableView, key: SortKey, name: string) =>
  html`<th scope="col" role="columnheader" aria-sort=${sort === key ? (descending ? 'descending' : 'ascending') : nothing}>
    <button class="button-link sort-${key}" type="button" @click=${() => onSort(key)}>
      ${name}<span aria-hidden="true">${sort === key ? (descending ? ' ↓' : ' ↑') : ''}</span>
    </button>
  </th>`;

const renderRow = ({ register: words, language }: RegisterStrings, { name, children, state, version, receivedAt }: RegisterEntry) =>
  html`<tr role="row">
    <th scope="row" role="rowheader">${name}</th>
    <td role="cell"><span class="label" aria-hidden="true">${words.children}</span>${children.map(nameAndClass).join('; ') || '–'}</td>
    <td role="cell"><span class="label" aria-hidden="true">${words.state}</span><span class="state state-${state}">${words.states[state]}</span></td>
    <td role="cell"><span class="label" aria-hidden="true">${words.version}</span>${version ?? '–'}</td>
    <td role="cell">
      <span class="label" aria-hidden="true">${words.received}</span>${receivedAt === undefined ? '–' : formatInstant(receivedAt, language)}
    </td>
  </tr>`;

/** The lines as a table; on a narrow screen each line is a card, and the roles say that it is a table all the same. */
export function renderTable(view: TableView): TemplateResult {
  const { strings, entries } = view;
  const words = strings.register;
  return html`<table role="table" part="table">
    <caption class="visually-hidden">
      ${words.title}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${renderHead(view, 'parent', words.parent)}
        <th class="wide" scope="col" role="columnheader">${words.children}</th>
        ${renderHead(view, 'state', words.state)}
        <th class="wide" scope="col" role="columnheader">${words.version}</th>
        ${renderHead(view, 'received', words.received)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${entries.map((entry) => renderRow(strings, entry))}
    </tbody>
  </table>`;
}
