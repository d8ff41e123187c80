import { slicePassage, type Passage } from './passage.ts';

/** A clause of the model holds at most 20,000 characters; a "sentence" beyond that has lost its full stops, and is cut at a space. */
const longest = 8000;

/** After these a full stop ends no sentence. */
const abbreviation = /(?:^|[\s(“"'‘])(?:e\.g|i\.e|eg|ie|cf|vs|viz|Mr|Mrs|Ms|Dr|Prof|Rev|St|No|Nos|para|ref|approx|(?:[A-Z]\.)*[A-Z])\.$/;
const ending = /[.!?…][)"'”’\]]*\s+(?=["'“‘([]?[\p{Lu}\d])/gu;

/** "Still worried? Make a time with us": a short question that only leads up to what follows. */
const leadsUp = /^\s*(?:(?:still|not|got|have|need|any|want|feeling|unsure|seen|is|are|think) [^.?!]{1,45}|unsure|worried|unhappy|problems?)\?$/i;

const cutLong = (from: number, to: number, text: string): [number, number][] => {
  const pieces: [number, number][] = [];
  let start = from;
  while (to - start > longest) {
    const space = text.lastIndexOf(' ', start + longest);
    const end = space > start ? space : start + longest;
    pieces.push([start, end]);
    start = end;
  }
  return [...pieces, [start, to]];
};

/** The sentences of a paragraph, in order, every word in exactly one of them. */
export function splitSentences(paragraph: Passage): Passage[] {
  const { text } = paragraph;
  const bounds: [number, number][] = [];
  let from = 0;
  for (const match of text.matchAll(ending)) {
    const stop = match.index + 1;
    if (abbreviation.test(text.slice(Math.max(from, stop - 12), stop))) continue;
    if (leadsUp.test(text.slice(from, from + 60).slice(0, stop - from))) continue;
    bounds.push(...cutLong(from, match.index + match[0].length, text));
    from = match.index + match[0].length;
  }
  if (from < text.length || bounds.length === 0) bounds.push(...cutLong(from, text.length, text));
  return bounds.map(([start, end]) => slicePassage(paragraph, start, end)).filter((sentence) => sentence.text !== '');
}
