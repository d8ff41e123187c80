import type { Line } from './line.ts';
import { isOrganisation, isTitle } from './titles.ts';

/** What only a web site says. */
const sure =
  /^(?:skip to (?:main )?content|print this page|back to top|top of page|site ?map|you are here\b.*|this (?:web)?site uses cookies\b.*|accept(?: all)? cookies|cookie (?:policy|settings)|powered by .*|(?:web)?site (?:by|design) .*|all rights reserved\b.*)$|^home\s{0,3}[>»›/|→]|^share(?: this)?(?: page)?\s{0,3}(?:on\b|:)|^(?:©|\(c\) |copyright )/i;
/** What a menu says, and a list in a policy could: believed only on a page that is sure to be one. */
const menuWord =
  /^(?:menu|search|close|home|home ?page|print|cookies|read more|share|downloads?|translate|log ?in|sign in|subscribe|follow us|contact us|find us|about us|our school|latest news|news|newsletters|calendar|term dates|next|previous|policies|parents|pupils|staff|governors|admissions|curriculum|gallery|vacancies|related (?:pages|links)|in this section|accessibility|privacy policy|a-z|tweet|facebook|email|x|instagram)$/i;
const isSentence = (text: string) => /[.!?:]["'”’)]*$/.test(text) && text.split(/\s+/).length >= 4;
const isMenuLike = ({ passage: { text } }: Line) => text.split(/\s+/).length <= 4 && text.length <= 40 && !/[.:;!?,\d]/.test(text);
/** "Home | About | Parents": a menu in one line. */
const isMenuLine = (text: string) => {
  const cells = text.split(/\s*[|•·]\s*/);
  return cells.length >= 3 && cells.every((cell) => cell.split(/\s+/).length <= 4 && !/[.:\d]/.test(cell));
};

/** The lines of a copied web page that are its navigation: above the title, below the text, and menu words anywhere. */
export function findNavigation(lines: readonly Line[]): Set<Line> {
  const navigation = new Set(lines.filter(({ passage: { text } }) => sure.test(text)));
  if (navigation.size === 0) return navigation;
  for (const line of lines)
    if (line.marker === undefined && (menuWord.test(line.passage.text) || isMenuLine(line.passage.text))) navigation.add(line);
  const isName = ({ passage: { text } }: Line) => isTitle(text) || isOrganisation(text);
  const firstName = lines.findIndex((line) => isName(line) || isSentence(line.passage.text));
  for (const line of lines.slice(0, Math.max(firstName, 0))) if (isMenuLike(line)) navigation.add(line);
  const lastSentence = lines.findLastIndex((line) => !navigation.has(line) && (isSentence(line.passage.text) || line.marker !== undefined));
  const below = lines.slice(lastSentence + 1);
  if (below.some((line) => navigation.has(line))) for (const line of below) if (isMenuLike(line)) navigation.add(line);
  return navigation;
}
