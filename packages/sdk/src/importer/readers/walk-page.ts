import { ImportError } from '../../errors.ts';
import { MAXIMUM_DEPTH } from '../../model/depth.ts';
import type { SourceBlock } from '../source-block.ts';
import { numberBlocks, rowBlocks, type DrawnBlock } from './drawn-block.ts';
import { isHidden, isSet, lineTags, skippedTags, spacedTags } from './page-tags.ts';
import { markersOf } from './page-lists.ts';
import { maximumTreeDepth, type Tree } from './page-tree.ts';

/** A list item while its content is read: its first block carries the marker. */
interface Item {
  readonly level: number;
  readonly marker: string | undefined;
  isDrawn: boolean;
}

/** Where a node stands. */
interface Place {
  readonly depth: number;
  readonly listLevel: number;
  readonly item?: Item | undefined;
  readonly heading?: number;
  /** Inside what repeats on every page of a site. */
  readonly furniture?: 'page-header' | 'page-footer';
  /** Inside a part that may have a header of its own. */
  readonly isPart: boolean;
  readonly isVerbatim: boolean;
  /** Raised above the line, as the numbers of footnotes are. */
  readonly isRaised: boolean;
}

const navigation = new Set(['nav', 'navigation', 'banner', 'search', 'dialog', 'alertdialog']);
const mainTags = new Set(['main', 'article']);
const parts = new Set(['main', 'article', 'section', 'aside']);

const checkDepth = (depth: number): void => {
  if (depth > maximumTreeDepth) throw new ImportError('The web page is nested too deeply to be a policy.', 'too-deep');
};

/** The blocks of a tree of mark-up, in its order. @throws {@link ImportError} `too-deep` */
export function walkPage<Node>(root: Node, tree: Tree<Node>): SourceBlock[] {
  let blocks: DrawnBlock[] = [];
  let words: string[] = [];
  let endsInSpace = true;
  let gap = true;

  /** Whether the main part of the page has a title of its own: then what stands above it is the site's and not the document's. */
  const hasMainTitle = (node: Node, inMain: boolean, depth: number): boolean => {
    checkDepth(depth);
    for (const child of tree.children(node)) {
      const tag = tree.tag(child);
      if (tag === undefined) continue;
      if (inMain && tag === 'h1') return true;
      if (hasMainTitle(child, inMain || mainTags.has(tag) || tree.attribute(child, 'role') === 'main', depth + 1)) return true;
    }
    return false;
  };
  const isSite = hasMainTitle(root, false, 0);

  const furnitureOf = (tag: string, node: Node, { isPart }: Place): Place['furniture'] => {
    const role = tree.attribute(node, 'role') ?? tag;
    if (navigation.has(role)) return 'page-header';
    if (isPart) return undefined;
    if (role === 'header') return isSite ? 'page-header' : undefined;
    if (role === 'footer' || role === 'contentinfo' || (isSite && (role === 'aside' || role === 'complementary'))) return 'page-footer';
    return undefined;
  };

  const addText = (text: string, isRaised = false) => {
    if (isRaised && /^\d/.test(text) && /\p{L}$/u.test(words.at(-1) ?? '')) addText(' ');
    const collapsed = text.replace(/[ \t\n\r\f]+/g, ' ');
    const added = endsInSpace ? collapsed.replace(/^ /, '') : collapsed;
    if (added === '') return;
    words.push(added);
    endsInSpace = added.endsWith(' ');
  };

  /** Ends the line that is being written. */
  const endLine = ({ item, heading, furniture }: Place) => {
    const text = words.join('').trimEnd();
    words = [];
    endsInSpace = true;
    if (text.trim() === '') return;
    const drawn = (): Partial<DrawnBlock> => {
      if (furniture) return { role: furniture };
      if (heading !== undefined) {
        if (item) item.isDrawn = true;
        return { role: 'heading', level: heading };
      }
      if (!item) return {};
      const marker = item.isDrawn ? undefined : item.marker;
      item.isDrawn = true;
      return { role: 'item', level: item.level, ...(marker !== undefined && { marker }) };
    };
    blocks.push({ text, ...drawn(), ...(gap && { gap }) });
    gap = false;
  };

  /** What a part of the tree holds, apart from the rest. */
  const collect = (node: Node, place: Place): DrawnBlock[] => {
    const [outer, outerGap] = [blocks, gap];
    blocks = [];
    walkChildren(node, place);
    endLine(place);
    const inner = blocks;
    [blocks, gap] = [outer, outerGap];
    return inner;
  };

  const isShown = (node: Node): boolean => {
    const tag = tree.tag(node);
    return tag !== undefined && !skippedTags.has(tag) && !isHidden(tree, node);
  };

  const addRow = (cells: readonly Node[], place: Place) => {
    const within: Place = { ...place, depth: place.depth + 1, item: undefined };
    const rows = rowBlocks(cells.filter(isShown).map((cell) => collect(cell, within)));
    const [first, ...rest] = rows;
    if (!first) return;
    blocks.push({ ...first, ...(place.furniture && { role: place.furniture }), ...(gap && { gap }) }, ...rest);
    gap = false;
  };

  const walkList = (node: Node, tag: string, place: Place) => {
    const listLevel = place.listLevel + 1;
    if (listLevel > MAXIMUM_DEPTH) throw new ImportError(`Lists are nested more than ${MAXIMUM_DEPTH} deep.`, 'too-deep');
    const children = [...tree.children(node)];
    const items = children.filter((child) => tree.tag(child) === 'li' && !isHidden(tree, child));
    const markers = markersOf(tree, node, tag, items);
    for (const child of children) {
      const marker = markers.get(child);
      const item: Item | undefined = markers.has(child) ? { level: listLevel, marker, isDrawn: false } : place.item;
      walkNode(child, { ...place, depth: place.depth + 1, listLevel, item });
    }
  };

  /** Terms with one explanation each are rows of two cells; other shapes are read in order. */
  const walkTerms = (node: Node, place: Place) => {
    checkDepth(place.depth);
    const inner: Place = { ...place, depth: place.depth + 1 };
    let term: Node | undefined;
    for (const child of tree.children(node)) {
      const tag = tree.tag(child);
      if (tag === undefined && tree.text(child)?.trim() === '') continue;
      if (tag === 'dd' && term !== undefined) addRow([term, child], inner);
      else if (term !== undefined) walkNode(term, inner);
      const isExplained = tag === 'dd' && term !== undefined;
      term = tag === 'dt' ? child : undefined;
      if (tag === 'div') walkTerms(child, inner);
      else if (tag !== 'dt' && !isExplained) walkNode(child, inner);
    }
    if (term !== undefined) walkNode(term, { ...place, depth: place.depth + 1 });
  };

  const walkElement = (node: Node, tag: string, place: Place) => {
    if (tag === 'br') {
      // Inside a list item a break is only how its words are set.
      if (place.item || place.heading !== undefined) return addText(' ');
      if (words.length === 0) gap = true;
      return endLine(place);
    }
    if (tag === 'input') return addText(inputText(tree.attribute(node, 'type')));
    const heading = headingLevel(tag, tree.attribute(node, 'role'), tree.attribute(node, 'aria-level'));
    const furniture = place.furniture ?? furnitureOf(tag, node, place);
    const level = wordListLevel(tree.attribute(node, 'style'));
    const within: Place = {
      ...place,
      ...(level !== undefined && { item: { level, marker: undefined, isDrawn: false } }),
      ...(heading !== undefined && { heading }),
      ...(furniture && { furniture }),
      isPart: place.isPart || parts.has(tag),
      isVerbatim: place.isVerbatim || tag === 'pre',
      isRaised: place.isRaised || tag === 'sup',
    };
    const isSpaced = spacedTags.has(tag) && !(place.listLevel > 0 && (tag === 'ul' || tag === 'ol'));
    if (!spacedTags.has(tag) && !lineTags.has(tag) && heading === undefined && !isSet(tree, node, 'display', 'block'))
      return walkChildren(node, within);
    endLine(place);
    if (isSpaced && place.item?.isDrawn !== false) gap = true;
    const from = blocks.length;
    if (tag === 'ul' || tag === 'ol' || tag === 'menu') walkList(node, tag, within);
    else if (tag === 'dl') walkTerms(node, within);
    else if (tag === 'tr') addRow([...tree.children(node)].filter(isShown), within);
    else walkChildren(node, within);
    endLine(within);
    const only = blocks[from];
    if (tag === 'p' && only && blocks.length === from + 1 && only.role === undefined) blocks[from] = { ...only, role: 'paragraph' };
    if (isSpaced && !place.item) gap = true;
  };

  const walkNode = (node: Node, place: Place) => {
    checkDepth(place.depth);
    const text = tree.text(node);
    const tag = tree.tag(node);
    if (tag !== undefined) {
      if (!skippedTags.has(tag) && !isHidden(tree, node)) walkElement(node, tag, place);
    } else if (text === undefined) walkChildren(node, place);
    else if (!place.isVerbatim) addText(text, place.isRaised);
    else
      for (const [index, line] of text.split(/\r\n|\n|\r/).entries()) {
        if (index > 0) {
          if (words.length === 0) gap = true;
          endLine(place);
        }
        if (line !== '') words.push(line);
      }
  };

  const walkChildren = (node: Node, place: Place) => {
    for (const child of tree.children(node)) walkNode(child, { ...place, depth: place.depth + 1 });
  };

  const page: Place = { depth: 0, listLevel: 0, isPart: false, isVerbatim: false, isRaised: false };
  walkNode(root, page);
  endLine(page);
  return numberBlocks(blocks);
}

const headingLevel = (tag: string, role: string | undefined, level: string | undefined): number | undefined => {
  if (/^h[1-6]$/.test(tag)) return Number(tag[1]);
  return role === 'heading' ? Math.min(9, Math.max(1, Number.parseInt(level ?? '2', 10) || 2)) : undefined;
};

/** Pages saved by a word processor have paragraphs for list items, with their bullets as text. */
const wordListLevel = (style: string | undefined): number | undefined => {
  const level = /(?:^|;)\s*mso-list\s*:\s*\S+ level([1-9])\b/i.exec(style ?? '')?.[1];
  return level === undefined ? undefined : Number(level);
};

/** A field to fill in is a blank, as it would be on paper. */
const inputText = (type = 'text'): string => {
  if (/^(?:hidden|submit|button|reset|image|file|range|color)$/i.test(type)) return '';
  return /^(?:checkbox|radio)$/i.test(type) ? '☐ ' : ' ____ ';
};
