import type { Policy } from '@schoolgate/sdk/model';
import { saveFile } from '../forms/save-file.ts';

export type PolicyFormat = 'html' | 'markdown' | 'json';

const write = async (policy: Policy, format: PolicyFormat, language: string): Promise<[ending: string, type: string, text: string]> => {
  if (format === 'json') return ['json', 'application/json', `${JSON.stringify(policy, null, 2)}\n`];
  const { toHtml, toMarkdown } = await import('@schoolgate/sdk/export');
  return format === 'html'
    ? ['html', 'text/html', toHtml(policy, { standalone: true, language })]
    : ['md', 'text/markdown', toMarkdown(policy, { language })];
};

/**
 * Writes the policy as a file, on this device: as data whole, as it was published; to read, in the language that is read.
 */
export async function savePolicy(policy: Policy, format: PolicyFormat, language: string): Promise<void> {
  const [ending, type, text] = await write(policy, format, language);
  saveFile(`${policy.id}-${policy.version}.${ending}`, `${type};charset=utf-8`, text);
}
