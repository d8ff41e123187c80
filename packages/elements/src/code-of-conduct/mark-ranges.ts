import { css } from 'lit';

const all = 'schoolgate-match';
const current = 'schoolgate-match-current';

const markStyles = css`
  ::highlight(schoolgate-match) {
    background-color: #ffe58a;
    color: #1a1a1a;
  }
  ::highlight(schoolgate-match-current) {
    background-color: #8a3ffc;
    color: #fff;
  }
  @media (forced-colors: active) {
    ::highlight(schoolgate-match) {
      background-color: Mark;
      color: MarkText;
    }
    ::highlight(schoolgate-match-current) {
      background-color: Highlight;
      color: HighlightText;
    }
  }
`;

const supported = 'highlights' in CSS;

/** One list of each kind for the page: several elements may be searched at once. */
const listOf = (name: string, priority: number): Highlight => {
  const list = CSS.highlights.get(name) ?? Object.assign(new Highlight(), { priority });
  CSS.highlights.set(name, list);
  return list;
};

/** Lets a document or a shadow root show the marks; a style sheet made by script needs no permission of the page's policy. */
const allowMarks = (root: Node) => {
  const sheet = markStyles.styleSheet;
  if ((root instanceof Document || root instanceof ShadowRoot) && sheet && !root.adoptedStyleSheets.includes(sheet))
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
};

/** Marks stretches of text where they stand, without touching the nodes. Older browsers select the current one instead. */
export class RangeMarks {
  #shown: readonly Range[] = [];

  show(ranges: readonly Range[], chosen: Range | undefined): void {
    this.clear();
    this.#shown = ranges;
    const [first] = ranges;
    if (!first) return;
    if (!supported) {
      if (chosen) getSelection()?.setBaseAndExtent(chosen.startContainer, chosen.startOffset, chosen.endContainer, chosen.endOffset);
      return;
    }
    allowMarks(first.startContainer.getRootNode());
    for (const range of ranges) listOf(range === chosen ? current : all, range === chosen ? 1 : 0).add(range);
  }

  clear(): void {
    if (supported)
      for (const range of this.#shown) {
        listOf(all, 0).delete(range);
        listOf(current, 1).delete(range);
      }
    this.#shown = [];
  }
}
