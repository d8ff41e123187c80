import type { Policy } from '@schoolgate/sdk/model';
import { html, nothing, type TemplateResult } from 'lit';
import { policyTools } from '../strings/en/policy-tools.ts';
import { localToday } from '../strings/format-date.ts';
import type { PolicyStrings } from '../strings/index.ts';
import { renderContents, type ContentsEntry } from './render-contents.ts';
import { renderReviewBadge } from './render-header.ts';
export { listHeadings, listParts } from './list-headings.ts';
export { readArticle } from './read-article.ts';
export { toolStyles as styles } from './tool.styles.ts';

interface AroundView {
  readonly strings: PolicyStrings;
  /** Absent where only the text is known. */
  readonly policy: Policy | null | undefined;
  readonly headings: readonly ContentsEntry[];
  readonly unfolded: boolean;
  readonly views: unknown;
  readonly onToggle: () => void;
  /** Shows the loaded version in place of the page's text, where it is another. */
  readonly onReplace: (() => void) | undefined;
}

/** What stands beside the page's own text, or folded above it on a narrow screen. */
export function renderAround({ strings, policy, headings, unfolded, views, onToggle, onReplace }: AroundView): TemplateResult {
  const words = strings.policy.tools ?? policyTools;
  return html`<div class="base tools no-print" part="tools" lang=${strings.language}>
    <button class="tools-toggle" type="button" aria-expanded=${unfolded} aria-controls="tools" @click=${onToggle}>${words.contentsAndTools}</button>
    <div id="tools" class="panel ${unfolded ? '' : 'folded'}">
      ${policy ? renderReviewBadge(strings, policy, localToday()) : nothing}
      ${
        policy && onReplace
          ? html`<div class="newer stack" role="status">
              <p>${words.otherVersion(policy.version)}</p>
              <button class="button" type="button" @click=${onReplace}>${words.showIt}</button>
            </div>`
          : nothing
      }
      ${views} ${renderContents(strings, headings, policy?.language, true, onToggle)}
    </div>
  </div>`;
}
