import type { Policy } from '@schoolgate/sdk/model';
import { formatPartialDate } from './format-date.ts';

const day = /^\d{4}(-\d{2}(-\d{2})?)?$/;
/** What a program put where a school gave no label. */
const placeholder = /^draft\b|^[\da-f]{8}-[\da-f]{4}-/i;

/** How a version is called to a parent: by its date or the school's own label, never by one that a program made up. */
export function versionName({ version, issued }: Pick<Policy, 'version' | 'issued'>, language: string): string | undefined {
  const date = day.test(version) ? version : placeholder.test(version) ? issued : undefined;
  if (date === undefined) return placeholder.test(version) ? undefined : version;
  return formatPartialDate(date, language);
}
