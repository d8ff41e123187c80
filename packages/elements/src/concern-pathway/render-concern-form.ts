import type { Policy } from '@schoolgate/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { childFields, type ChildChange } from '../forms/child-fields.ts';
import type { Answer } from '../forms/check-answers.ts';
import { choiceField, textField, tickField, type Messages } from '../forms/field.ts';
import { privacyNotice } from '../forms/privacy-notice.ts';
import type { ConcernStrings } from '../strings/index.ts';
import { heading } from '../templates/heading.ts';
import type { ConcernAnswers } from './concern-answers.ts';

export interface ConcernFormView {
  readonly strings: ConcernStrings;
  readonly policy: Policy;
  readonly answers: ConcernAnswers;
  readonly messages: Messages;
  /** The heading level of the form's parts. */
  readonly level: number;
  readonly onAnswer: (part: Partial<ConcernAnswers>) => void;
  readonly onChildren: (children: ConcernAnswers['children'], change: ChildChange) => void;
}

const renderNamed = ({ strings, messages, answers, onAnswer }: ConcernFormView) =>
  html`${textField({
    strings,
    messages,
    pointer: '#/raisedBy/name',
    label: strings.concern.name,
    value: answers.name,
    autocomplete: 'name',
    maximum: 200,
    onInput: (name) => onAnswer({ name }),
  })}
  ${textField({
    strings,
    messages,
    pointer: '#/raisedBy/contact',
    label: strings.concern.contact,
    value: answers.contact,
    maximum: 254,
    onInput: (contact) => onAnswer({ contact }),
  })}`;

/** What the parent wants to say; stands behind the safety question and after the privacy notice. */
export function renderConcernFields(view: ConcernFormView): TemplateResult {
  const { strings, policy, messages, answers, level, onAnswer, onChildren } = view;
  const words = strings.concern;
  return html`${privacyNotice(strings, policy.privacy && { ...policy.privacy, ...policy.privacy.concerns }, policy.language, level)}
    <div class="stack-fields">
      ${textField({
        strings,
        messages,
        pointer: '#/about',
        label: words.about,
        hint: words.aboutHint,
        value: answers.about,
        maximum: 10_000,
        long: true,
        onInput: (about) => onAnswer({ about }),
      })}
      ${textField({
        strings,
        messages,
        pointer: '#/desiredOutcome',
        label: words.outcome,
        value: answers.desiredOutcome,
        maximum: 5000,
        long: true,
        optional: true,
        onInput: (desiredOutcome) => onAnswer({ desiredOutcome }),
      })}
      <section class="stack" aria-labelledby="children-title">
        ${heading(level, html`${words.childrenTitle} <span class="optional">(${strings.optional})</span>`, { id: 'children-title' })}
        ${childFields({ strings, messages, level: level + 1, rows: answers.children, minimum: 0, onChange: onChildren })}
      </section>
      ${choiceField({
        strings,
        messages,
        pointer: '#/raisedBy',
        label: words.identity,
        choices: [
          { value: 'named', label: words.named, hint: words.namedHint },
          { value: 'anonymous', label: words.anonymous, hint: words.anonymousHint },
        ],
        value: answers.identity,
        onChoose: (identity) => onAnswer({ identity: identity as ConcernAnswers['identity'] }),
      })}
      ${answers.identity === 'named' ? renderNamed(view) : nothing}
      <section class="stack" aria-labelledby="consent-title">
        ${heading(level, html`${words.consentTitle} <span class="optional">(${strings.optional})</span>`, { id: 'consent-title' })}
        ${tickField({
          strings,
          messages,
          pointer: '#/consentToShareMessages',
          label: words.consent,
          hint: words.consentHint,
          optional: true,
          checked: answers.consent,
          onTick: (consent) => onAnswer({ consent }),
        })}
      </section>
    </div>`;
}

/** Everything that will be sent, in the order of the form. */
export function listConcernAnswers({ concern: words, children }: ConcernStrings, answers: ConcernAnswers): Answer[] {
  const rows = answers.children.filter(({ name }) => name.trim() !== '');
  return [
    { label: words.about, value: answers.about, pointer: '#/about' },
    { label: words.outcome, value: answers.desiredOutcome, pointer: '#/desiredOutcome' },
    ...rows.map((child, index): Answer => ({
      label: children.one(index + 1),
      value: [child.name.trim(), child.class.trim()].filter(Boolean).join(', '),
      pointer: `#/children/${answers.children.indexOf(child)}/name`,
    })),
    { label: words.identity, value: answers.identity === 'named' ? words.named : words.anonymous, pointer: '#/raisedBy' },
    ...(answers.identity === 'named'
      ? [
          { label: words.name, value: answers.name, pointer: '#/raisedBy/name' },
          { label: words.contact, value: answers.contact, pointer: '#/raisedBy/contact' },
        ]
      : []),
    { label: words.consentTitle, value: answers.consent ? words.consentGiven : words.consentNotGiven, pointer: '#/consentToShareMessages' },
  ];
}
