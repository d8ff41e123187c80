import type { nothing, TemplateResult } from 'lit';
import type { SendingStrings } from '../strings/index.ts';
import { errorSummary } from './error-summary.ts';
import type { Messages } from './field.ts';
import { sendingNotice } from './sending-notice.ts';
import type { Failure } from './to-failure.ts';

/** Why sending failed; else what is wrong with the fields. What only one form can explain is explained there. */
export function failureNotice(
  strings: SendingStrings,
  failure: Failure | undefined,
  messages: Messages,
  level: number,
): TemplateResult | typeof nothing {
  switch (failure?.kind) {
    case 'unconnected':
      return sendingNotice(strings.problem, strings.unconnected, level);
    case 'unreachable':
    case 'elsewhere':
    case 'unexpected':
      return sendingNotice(strings.problem, strings.sending[failure.kind], level);
    default:
      return errorSummary(strings, messages, level, failure?.kind === 'refused' ? strings.sending.refused : undefined);
  }
}
