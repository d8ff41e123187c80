import type { Client } from '@schoolgate/sdk/client';
import type { Policy } from '@schoolgate/sdk/model';
import { css, type ReactiveElement, type TemplateResult } from 'lit';
import { fetchCode } from '../context/fetch-code.ts';
import { policyTools } from '../strings/en/policy-tools.ts';
import type { PolicyStrings, PolicyToolStrings } from '../strings/index.ts';
import { loadingState } from '../templates/loading-state.ts';
import type * as changeList from './change-list.ts';
import { changeStyles } from '../styles/change.styles.ts';
import { glanceStyles } from './glance.styles.ts';
import { renderDownloads } from './render-downloads.ts';
import { renderGlance } from './render-glance.ts';
import type { PolicyFormat } from './save-policy.ts';
import { searchStyles } from './search.styles.ts';
import { TextSearch } from './text-search.ts';

/** What is read. */
export type View = 'text' | 'glance' | 'changes';
/** What can stand open above it. */
export type Tool = 'search' | 'downloads';

export const styles = css`
  ${glanceStyles} ${searchStyles} ${changeStyles}
`;

interface ToolHost extends ReactiveElement {
  readonly since: changeList.ChangesSince | undefined;
  announce(words: string): void;
}

interface ToolSource {
  readonly policy: Policy | null | undefined;
  /** The policy as it was published, in its own language. */
  readonly original: Policy | null | undefined;
  readonly strings: PolicyStrings;
  connect(): Promise<Client>;
}

/** What a reader may ask for beside the text: the search, the view at a glance and what changed. */
export class PolicyTools {
  readonly #host: ToolHost;
  readonly #source: ToolSource;
  #changes: { readonly code: typeof changeList; readonly list: changeList.ChangeList } | undefined;
  /** What was compared, or is being. */
  #compared: readonly unknown[] = [];
  #error: unknown;
  readonly search: TextSearch;

  /**
   * @param text what is searched
   * @param onLeave when the search is left by the keyboard
   */
  constructor(host: ToolHost, source: ToolSource, text: () => Node | null, onLeave: () => void) {
    this.#host = host;
    this.#source = source;
    this.search = new TextSearch(host, () => this.#strings, text, onLeave);
  }

  /** A locale has the tools' words among its own. */
  get #strings(): PolicyToolStrings {
    const { strings } = this.#source;
    return { ...strings, policy: { tools: policyTools, ...strings.policy } };
  }

  /** Moves the focus to what the next update draws. */
  async focus(selector: string): Promise<void> {
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  /** Gets ready what a view needs. */
  prepare(view: View): void {
    if (view !== 'changes' || !(this.#changes || this.#error)) return;
    this.#compared = [];
    this.#host.requestUpdate();
  }

  /** Compares, where what is on the screen is about anything else. */
  async #compare({ language }: Policy): Promise<void> {
    const { original } = this.#source;
    const { since } = this.#host;
    const compared = [original, language, since];
    if (!original || compared.every((fact, index) => fact === this.#compared[index])) return;
    this.#compared = compared;
    this.#changes = this.#error = undefined;
    let changes, failure: unknown;
    try {
      const code = await fetchCode(import('./change-list.ts'));
      changes = { code, list: await code.listChanges(original, language, since, () => this.#source.connect()) };
    } catch (error) {
      failure = error;
    }
    if (this.#compared !== compared) return; // it was something else that was wanted meanwhile
    this.#changes = changes;
    this.#error = failure;
    this.#host.requestUpdate();
  }

  readonly #save = async (format: PolicyFormat): Promise<void> => {
    const { policy, original } = this.#source;
    try {
      const { savePolicy } = await fetchCode(import('./save-policy.ts'));
      if (policy && original) await savePolicy(original, format, policy.language);
    } catch {
      this.#host.announce(this.#strings.policy.tools.notSaved);
    }
  };

  renderTool(tool: Tool): TemplateResult {
    return tool === 'search' ? this.search.render() : renderDownloads(this.#strings, (format) => void this.#save(format));
  }

  renderView(view: View, policy: Policy, level: number): TemplateResult {
    if (view === 'glance') return renderGlance(this.#strings, policy, level);
    void this.#compare(policy);
    const { code, list } = this.#changes ?? {};
    if (code && list) return code.renderChanges(this.#strings, list, level);
    return loadingState(this.#strings, undefined, this.#error, () => this.prepare(view));
  }
}
