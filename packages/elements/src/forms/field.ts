import { html, nothing, type TemplateResult } from 'lit';
import type { CommonStrings } from '../strings/index.ts';
import type { SafetyText } from '../strings/safety-text.ts';

/** What is wrong with each field: a sentence by JSON Pointer, in the order of the form. */
export type Messages = ReadonlyMap<string, string>;

/** What every field needs to know; `pointer` says where its value lives in what is sent, and names the field. */
export interface Field {
  readonly strings: CommonStrings;
  readonly messages: Messages;
  readonly pointer: string;
  readonly label: string;
  readonly hint?: SafetyText | undefined;
  readonly optional?: boolean;
  /** Of the label, the hint and the choices, where they are the school's own words. */
  readonly language?: string;
}

export interface TextField extends Field {
  readonly value: string;
  readonly onInput: (value: string) => void;
  readonly type?: 'text' | 'email' | 'tel' | 'date';
  readonly autocomplete?: AutoFill;
  readonly maximum?: number;
  /** More than one line. */
  readonly long?: boolean;
  readonly short?: boolean;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly hint?: SafetyText | undefined;
}

export interface ChoiceField extends Field {
  readonly choices: readonly Choice[];
  readonly value: string;
  readonly onChoose: (value: string) => void;
  /** Side by side where there is room. */
  readonly inline?: boolean;
  /** The heading level that the question itself has on its screen, where it is the screen's heading. */
  readonly legend?: TemplateResult;
}

export interface TickField extends Field {
  readonly checked: boolean;
  readonly onTick: (checked: boolean) => void;
}

/** `#/children/0/name` → `children-0-name`: the id of a field's (first) control. */
export const fieldId = (pointer: string): string => pointer.replace(/^#?\//, '').replaceAll(/[^A-Za-z0-9_-]+/g, '-');

const optionalMark = ({ optional, strings }: Field) =>
  optional ? html` <span class="optional" lang=${strings.language}>(${strings.optional})</span>` : nothing;

export const hintOf = ({ hint, pointer, language }: Field) =>
  hint ? html`<p class="hint" lang=${language ?? nothing} id="${fieldId(pointer)}-hint">${hint}</p>` : nothing;

export const messageOf = ({ messages, pointer, strings }: Field) => {
  const message = messages.get(pointer);
  return message === undefined
    ? nothing
    : html`<p class="message" id="${fieldId(pointer)}-error">
        <span><span class="visually-hidden">${strings.error}</span> ${message}</span>
      </p>`;
};

export const describedBy = ({ hint, messages, pointer }: Field) => {
  const id = fieldId(pointer);
  const ids = [...(hint ? [`${id}-hint`] : []), ...(messages.has(pointer) ? [`${id}-error`] : [])];
  return ids.length > 0 ? ids.join(' ') : nothing;
};

export const frameClass = ({ messages, pointer }: Field) => (messages.has(pointer) ? 'field field-invalid' : 'field');
const invalid = ({ messages, pointer }: Field) => (messages.has(pointer) ? 'true' : nothing);

/** One line or more of text under a label. */
export function textField(field: TextField): TemplateResult {
  const id = fieldId(field.pointer);
  const input = (event: InputEvent & { target: HTMLInputElement | HTMLTextAreaElement }) => field.onInput(event.target.value);
  const control = field.long
    ? html`<textarea
        class="control"
        id=${id}
        rows="5"
        .value=${field.value}
        @input=${input}
        maxlength=${field.maximum ?? nothing}
        aria-describedby=${describedBy(field)}
        aria-invalid=${invalid(field)}
        aria-required=${field.optional ? nothing : 'true'}
      ></textarea>`
    : html`<input
        class=${field.short ? 'control control-short' : 'control'}
        id=${id}
        type=${field.type ?? 'text'}
        .value=${field.value}
        @input=${input}
        autocomplete=${field.autocomplete ?? 'off'}
        maxlength=${field.maximum ?? nothing}
        aria-describedby=${describedBy(field)}
        aria-invalid=${invalid(field)}
        aria-required=${field.optional ? nothing : 'true'}
      />`;
  return html`<div class=${frameClass(field)}>
    <label for=${id} lang=${field.language ?? nothing}>${field.label}${optionalMark(field)}</label>
    ${hintOf(field)}${messageOf(field)}${control}
  </div>`;
}

/** One answer out of a few; each is a large target. */
export function choiceField(field: ChoiceField): TemplateResult {
  const id = fieldId(field.pointer);
  const choose = (event: Event & { target: HTMLInputElement }) => field.onChoose(event.target.value);
  return html`<fieldset class=${frameClass(field)} aria-describedby=${describedBy(field)}>
    <legend lang=${field.language ?? nothing}>${field.legend ?? field.label}${optionalMark(field)}</legend>
    ${hintOf(field)}${messageOf(field)}
    <div class=${field.inline ? 'choices choices-inline' : 'choices'} lang=${field.language ?? nothing}>
      ${field.choices.map(
        ({ value, label, hint }, index) =>
          html`<label class="choice">
            <input
              type="radio"
              id=${index === 0 ? id : `${id}-${index}`}
              name=${id}
              .value=${value}
              .checked=${value === field.value}
              @change=${choose}
              aria-describedby=${hint ? `${id}-${index}-hint` : nothing}
              aria-invalid=${invalid(field)}
            />
            <span class="choice-text">${label}</span>
            ${hint ? html`<span class="hint" id="${id}-${index}-hint">${hint}</span>` : nothing}
          </label>`,
      )}
    </div>
  </fieldset>`;
}

/** One box to tick. */
export function tickField(field: TickField): TemplateResult {
  const id = fieldId(field.pointer);
  const tick = ({ target }: Event & { target: HTMLInputElement }) => {
    const { checked } = target;
    target.checked = field.checked; // whoever hears of it decides, and may not be able to
    field.onTick(checked);
  };
  return html`<div class=${frameClass(field)}>
    ${messageOf(field)}
    <div class="choices">
      <label class="choice">
        <input
          type="checkbox"
          id=${id}
          .checked=${field.checked}
          @change=${tick}
          aria-describedby=${describedBy(field)}
          aria-invalid=${invalid(field)}
          aria-required=${field.optional ? nothing : 'true'}
        />
        <span class="choice-text">${field.label}</span>
      </label>
    </div>
    ${hintOf(field)}
  </div>`;
}
