/** A letter as it is compared, and where it stands. */
interface Letter {
  readonly folded: string;
  readonly node: Text;
  readonly at: number;
}

const blocks = 'p, li, h1, h2, h3, h4, h5, h6, dt, dd, address, td, th, div, section';

/** Without capitals and accents: nobody types them on a phone. */
const fold = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[’‘`´]/g, "'")
    .replaceAll(/\s/g, ' ')
    .toLowerCase();

/** The letters of each paragraph, heading or item; white space counts once, as it is drawn. */
function* readBlocks(root: Node): Generator<Letter[]> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let block: Element | null | undefined;
  let letters: Letter[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const parent = node.parentElement;
    if (!(node instanceof Text) || !parent || parent.closest('script, style, [data-no-search]')) continue;
    if (parent.closest(blocks) !== block) {
      yield letters;
      letters = [];
      block = parent.closest(blocks);
    }
    let at = 0;
    for (const character of node.data) {
      for (const folded of fold(character)) if (folded !== ' ' || letters.at(-1)?.folded !== ' ') letters.push({ folded, node, at });
      at += character.length;
    }
  }
  yield letters;
}

/** Where these words stand, in the order of the text. Nothing is changed there. */
export function findInText(root: Node, words: string): Range[] {
  const wanted = fold(words).replaceAll(/ +/g, ' ').trim();
  if (wanted === '') return [];
  const found: Range[] = [];
  for (const letters of readBlocks(root)) {
    const text = letters.map(({ folded }) => folded).join('');
    for (let from = text.indexOf(wanted); from !== -1; from = text.indexOf(wanted, from + wanted.length)) {
      // one letter of `letters` is one UTF-16 unit of `text`, but for those outside the basic plane
      const [first, last] = [letterAt(letters, from), letterAt(letters, from + wanted.length - 1)];
      if (!first || !last) continue;
      const range = document.createRange();
      range.setStart(first.node, first.at);
      range.setEnd(last.node, last.at + (last.node.data.codePointAt(last.at)! > 0xffff ? 2 : 1));
      found.push(range);
    }
  }
  return found;
}

const letterAt = (letters: readonly Letter[], index: number): Letter | undefined => {
  let position = 0;
  for (const letter of letters) {
    position += letter.folded.length;
    if (position > index) return letter;
  }
  return undefined;
};
