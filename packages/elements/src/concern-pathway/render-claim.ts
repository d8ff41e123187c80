import type { ConcernClaim, FieldProblem } from '@schoolgate/sdk/model';
import { html, type TemplateResult } from 'lit';
import { errorSummary } from '../forms/error-summary.ts';
import { textField } from '../forms/field.ts';
import { sendingNotice } from '../forms/sending-notice.ts';
import type { StatusStrings } from '../strings/index.ts';
import { backButton } from '../templates/back-button.ts';
import { heading } from '../templates/heading.ts';

export interface ClaimView {
  readonly strings: StatusStrings;
  /** The heading level of the screen's title. */
  readonly level: number;
  readonly claim: ConcernClaim;
  readonly problems: readonly FieldProblem[];
  /** How asking the server goes. */
  readonly reading: { readonly sending: boolean; readonly failure: object | undefined; readonly error: unknown };
  readonly onType: (part: Partial<ConcernClaim>) => void;
  readonly onSee: (event: SubmitEvent) => void;
  readonly onClose: () => void;
}

/**
 * Why it could not be shown. One sentence for every pair that is not valid, so that it tells nobody which half was right; by
 * name, since a page may hand over a client from another copy of the SDK.
 */
function explain({ status: words }: StatusStrings, error: unknown): string {
  const { status, problem } =
    error instanceof Error && error.name === 'RequestError' ? (error as { status?: number; problem?: { type: string } }) : {};
  if (problem?.type.endsWith('/codes-not-valid') || status === 422) return words.wrong;
  return status !== undefined && [404, 405, 501].includes(status) ? words.notHere : words.unanswered;
}

/** Asks for the two codes of a concern. They are typed from paper, perhaps. */
export function renderClaim({ strings, level, claim, problems, reading, onType, onSee, onClose }: ClaimView): TemplateResult {
  const words = strings.status;
  const messages = new Map(problems.map(({ pointer }) => [pointer, words.problems[pointer === '#/secret' ? 'secret' : 'reference']]));
  const field = (name: keyof ConcernClaim) =>
    textField({
      strings,
      messages,
      pointer: `#/${name}`,
      label: words[name],
      value: claim[name],
      maximum: 40,
      short: true,
      onInput: (value) => onType({ [name]: value }),
    });
  return html`${backButton(strings, onClose)}
    <form class="screen" novalidate autocomplete="off" @submit=${onSee}>
      ${reading.failure ? sendingNotice(strings.problem, explain(strings, reading.error), level) : errorSummary(strings, messages, level)}
      ${heading(level, words.title, { id: 'title', class: 'title', focusable: true })}
      <p class="prose">${words.hint}</p>
      ${field('reference')} ${field('secret')}
      <div class="actions">
        <button class="button button-primary see" type="submit" aria-disabled=${reading.sending ? 'true' : 'false'}>
          ${reading.sending ? strings.loading : words.see}
        </button>
      </div>
    </form>`;
}
