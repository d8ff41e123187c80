import type { Policy } from '@schoolgate/sdk/model';
import { saveFile } from '../forms/save-file.ts';

export type PolicyFormat = 'html' | 'markdown' | 'json';

const write = async (policy: Policy, format: PolicyFormat): Promise<[ending: string, type: string, text: string]> => {
  if (format === 'json') return ['json', 'application/json', `${JSON.stringify(policy, null, 2)}\n`];
  const { toHtml, toMarkdown } = await import('@schoolgate/sdk/export');
  return format === 'html' ? ['html', 'text/html', toHtml(policy, { standalone: true })] : ['md', 'text/markdown', toMarkdown(policy)];
};

/** Writes the policy as a file, on this device. */
export async function savePolicy(policy: Policy, format: PolicyFormat): Promise<void> {
  const [ending, type, text] = await write(policy, format);
  saveFile(`${policy.id}-${policy.version}.${ending}`, `${type};charset=utf-8`, text);
}
