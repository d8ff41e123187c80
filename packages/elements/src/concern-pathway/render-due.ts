import type { RespondWithin } from '@schoolgate/sdk/model';
import { dueDate } from '@schoolgate/sdk/pathway';
import { html, type TemplateResult } from 'lit';
import { formatDay } from '../strings/format-instant.ts';
import type { StageView } from './render-node.ts';

/**
 * The day by which the school answers, by its own calendar.
 * @param receivedAt the instant at which it was sent; without it, as if it were raised today
 */
export function renderDue({ strings, pathway }: StageView, respondWithin: RespondWithin, receivedAt?: string): TemplateResult {
  const { date, approximate } = dueDate(receivedAt ?? new Date(), respondWithin, pathway.calendar);
  const words = strings.stage[receivedAt === undefined ? 'dueIfToday' : 'due'];
  return html`<p class="due">${words(formatDay(date, strings.language))}</p>
    ${approximate ? html`<p class="quiet">${strings.stage.dueApproximate}</p>` : ''}`;
}
