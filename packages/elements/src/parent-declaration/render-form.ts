import type { DeclarationField, DeclarationForm, Policy } from '@schoolgate/sdk/model';
import type { Shown, ShownPolicy } from '@schoolgate/sdk/policy';
import { html, nothing, type TemplateResult } from 'lit';
import { childFields, type ChildChange } from '../forms/child-fields.ts';
import { choiceField, textField, tickField, type Messages } from '../forms/field.ts';
import { privacyNotice } from '../forms/privacy-notice.ts';
import type { DeclarationStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import type { DeclarationAnswers } from './declaration-answers.ts';

/** What the form is drawn from, and where what is typed goes. */
export interface FormView {
  readonly strings: DeclarationStrings;
  readonly policy: ShownPolicy;
  readonly form: Shown<DeclarationForm>;
  readonly answers: DeclarationAnswers;
  readonly messages: Messages;
  /** What is said first to somebody who came by a link, or has answered before. */
  readonly above: unknown;
  /** The place to draw the signature in, where somebody has chosen to draw it. */
  readonly drawing: unknown;
  /** Said at the top where no server takes the answer. */
  readonly unsent: string | undefined;
  /** The heading level of the title; the form's parts are one below. */
  readonly level: number;
  readonly onAnswer: (part: Partial<DeclarationAnswers>) => void;
  /** Asks for a place to draw in; absent where a drawing cannot get to the school. */
  readonly onDraw: (() => void) | undefined;
  readonly onChildren: (children: DeclarationAnswers['children'], change: ChildChange) => void;
}

/** Blanks of the school's own form that the record has a place for, and this form a field. */
const builtIn = new Set(['parentName', 'email', 'childName', 'childClass', 'signature', 'date']);

/** The school's own questions beside those that every declaration asks. */
export const furtherFields = (fields: readonly DeclarationField[]): DeclarationField[] => fields.filter(({ name }) => !builtIn.has(name));

const labelOf = ({ form }: FormView, name: string) => form.fields.find((field) => field.name === name);

/** The words that are agreed to: the lead-in always with its list, since the items alone may say the opposite. */
export function renderStatement(strings: DeclarationStrings, policy: Policy, level: number): TemplateResult {
  const { statement, leadIn, undertakings = [], language = policy.language }: Shown<Partial<DeclarationForm>> = policy.declaration ?? {};
  return html`<section class="agreement card stack" part="agreement" aria-labelledby="agreement-title">
    ${heading(level, strings.declaration.undertakings, { id: 'agreement-title', class: 'heading' })}
    <div class="stack" lang=${language}>
      <p class="prose">${statement}</p>
      ${leadIn ? html`<p class="prose lead-in">${leadIn}</p>` : nothing}
      ${
        undertakings.length > 0
          ? html`<ul class="undertakings">
              ${undertakings.map(({ text }) => html`<li>${text}</li>`)}
            </ul>`
          : nothing
      }
    </div>
  </section>`;
}

const renderYou = (view: FormView) => {
  const { strings, messages, answers, level, onAnswer } = view;
  const words = strings.declaration;
  const email = labelOf(view, 'email');
  return html`<section class="stack-fields" aria-labelledby="you-title">
    ${heading(level, words.you, { id: 'you-title', class: 'heading' })}
    ${textField({
      strings,
      messages,
      pointer: '#/signer/name',
      label: words.name,
      value: answers.name,
      autocomplete: 'name',
      maximum: 200,
      onInput: (name) => onAnswer({ name }),
    })}
    ${choiceField({
      strings,
      messages,
      pointer: '#/signer/capacity',
      label: words.capacity,
      inline: true,
      choices: (['parent', 'guardian', 'carer', 'other'] as const).map((value) => ({ value, label: words.capacities[value] })),
      value: answers.capacity,
      onChoose: (value) => onAnswer({ capacity: value as DeclarationAnswers['capacity'] }),
    })}
    ${
      email
        ? textField({
            strings,
            messages,
            pointer: '#/signer/email',
            label: words.email,
            hint: words.emailHint,
            type: 'email',
            value: answers.email,
            autocomplete: 'email',
            maximum: 254,
            optional: !email.required,
            onInput: (value) => onAnswer({ email: value }),
          })
        : nothing
    }
  </section>`;
};

const renderChildren = (view: FormView) => {
  const { strings, messages, answers, level, onChildren } = view;
  return html`<section class="stack-fields" aria-labelledby="children-title">
    ${heading(level, strings.children.title, { id: 'children-title', class: 'heading' })}
    ${childFields({
      strings,
      messages,
      level: level + 1,
      rows: answers.children,
      minimum: 1,
      classRequired: labelOf(view, 'childClass')?.required ?? false,
      onChange: onChildren,
    })}
  </section>`;
};

const renderFurther = (
  { strings, policy, messages, answers, onAnswer }: FormView,
  { name, label, type, required, language = policy.language }: Shown<DeclarationField>,
) =>
  textField({
    strings,
    messages,
    pointer: `#/answers/${name}`,
    label,
    language,
    type: type === 'signature' ? 'text' : type,
    value: answers.further[name] ?? '',
    maximum: 2000,
    optional: !required,
    short: type === 'date' || type === 'tel',
    onInput: (value) => onAnswer({ further: { ...answers.further, [name]: value } }),
  });

const renderTypedName = ({ strings, messages, answers, onAnswer, onDraw }: FormView) => {
  const words = strings.declaration;
  return html`<div>
    ${textField({
      strings,
      messages,
      pointer: '#/signature',
      label: words.signature,
      hint: words.signatureHint,
      value: answers.signature,
      autocomplete: 'name',
      maximum: 200,
      onInput: (signature) => onAnswer({ signature }),
    })}
    ${onDraw ? html`<button class="button-link draw" type="button" @click=${onDraw}>${words.draw}</button>` : nothing}
  </div>`;
};

const renderSigning = (view: FormView) => {
  const { strings, messages, form, answers, drawing, onAnswer } = view;
  const words = strings.declaration;
  return html`${furtherFields(form.fields).map((field) => renderFurther(view, field))} ${drawing ?? renderTypedName(view)}
  ${tickField({
    strings,
    messages,
    pointer: '#/undertakings',
    label: words.agree,
    checked: answers.agreed,
    onTick: (agreed) => onAnswer({ agreed }),
  })}`;
};

const renderDeclining = ({ strings, messages, answers, onAnswer }: FormView) =>
  textField({
    strings,
    messages,
    pointer: '#/answers/reason',
    label: strings.declaration.reason,
    hint: strings.declaration.reasonHint,
    value: answers.reason,
    maximum: 2000,
    long: true,
    optional: true,
    onInput: (reason) => onAnswer({ reason }),
  });

const renderDecision = (view: FormView) => {
  const { strings, messages, answers, level, onAnswer } = view;
  const words = strings.declaration;
  return html`<section class="stack-fields" aria-labelledby="decision-title">
    ${heading(level, words.decision, { id: 'decision-title', class: 'heading' })}
    ${choiceField({
      strings,
      messages,
      pointer: '#/outcome',
      label: words.decide,
      choices: [
        { value: 'signed', label: words.sign },
        { value: 'declined', label: words.decline, hint: words.declineHint },
      ],
      value: answers.outcome,
      onChoose: (value) => onAnswer({ outcome: value as DeclarationAnswers['outcome'] }),
    })}
    ${answers.outcome === 'signed' ? renderSigning(view) : answers.outcome === 'declined' ? renderDeclining(view) : nothing}
  </section>`;
};

/** The form on one page, in the order in which its problems are listed. */
export function renderForm(view: FormView): TemplateResult {
  const { strings, policy, form, above, unsent, level } = view;
  const words = strings.declaration;
  const parts: FormView = { ...view, level: level + 1 };
  return html`<div lang=${form.heading ? (form.language ?? policy.language) : strings.language}>
      ${heading(level, form.heading ?? words.title, { id: 'title', class: 'title', focusable: true })}
      ${policy.organisation ? html`<p class="about quiet" lang=${policy.titleLanguage ?? policy.language}>${policy.organisation.name}${policy.title ? `: ${policy.title}` : nothing}</p>` : nothing}
    </div>
    ${above} ${unsent ? html`<p class="notice">${unsent}</p>` : nothing} ${renderStatement(strings, policy, parts.level)}
    ${privacyNotice(strings, policy.privacy, policy.language, parts.level)} ${renderYou(parts)} ${renderChildren(parts)} ${renderDecision(parts)}
    <div class="actions"><button class="button button-primary" type="submit">${words.check}</button></div>`;
}
