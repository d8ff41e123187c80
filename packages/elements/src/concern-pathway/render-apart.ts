import { html, type TemplateResult } from 'lit';
import { renderOwnPage, type FormHost } from '../forms/own-page.ts';
import { backButton } from '../templates/back-button.ts';
import { heading } from '../templates/heading.ts';
import type { NodeView } from './render-node.ts';

/** In place of what asks the server, where the page stands in a frame that the server takes nothing from. */
export function renderApart(
  { strings, policy, level }: NodeView,
  title: string,
  { host, source, onClose }: { readonly host: FormHost; readonly source: { readonly endpoint: string | undefined }; readonly onClose: () => void },
): TemplateResult {
  return html`${backButton(strings, onClose)} ${heading(level, title, { id: 'title', class: 'title', focusable: true })}
  ${renderOwnPage(strings, level + 1, { host, endpoint: source.endpoint, policyId: policy.id })}`;
}
