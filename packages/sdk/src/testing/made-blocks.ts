import * as fc from 'fast-check';

/** A block of a made-up document, before it is written in some format. */
export interface MadeBlock {
  readonly kind: 'title' | 'heading' | 'paragraph' | 'item' | 'number' | 'row';
  readonly text: string;
  /** Of an item: how deep it stands, from 1. */
  readonly level: number;
  /** Of a row: its second cell. */
  readonly second?: string;
}

const vocabulary =
  'parents school must should may not never post photos staff pupils online messages the of to and for with children group please respect share contact headteacher office complaint policy review café naïve “quoted” don’t re-use'.split(
    ' ',
  );
const words = (minLength: number, maxLength: number) =>
  fc.array(fc.constantFrom(...vocabulary), { minLength, maxLength }).map((all) => all.join(' '));
const capitalise = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const sentence = words(3, 30).map((text) => `${capitalise(text)}.`);

const block = (kind: MadeBlock['kind'], text: string, level = 1): MadeBlock => ({ kind, text, level });

const list = fc
  .tuple(words(2, 6), fc.array(fc.tuple(words(2, 20), fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 6 }), fc.boolean())
  .map(([leadIn, items, isNumbered]) => {
    let level = 0;
    return [
      block('paragraph', `${capitalise(leadIn)}:`),
      ...items.map(([text, step]) => {
        level = step === 0 ? 1 : Math.min(3, level + (step === 1 ? 0 : 1)) || 1;
        return block(isNumbered ? 'number' : 'item', text, level);
      }),
    ];
  });
const table = fc
  .array(fc.tuple(words(1, 4), words(1, 8)), { minLength: 1, maxLength: 3 })
  .map((rows) => rows.map(([text, second]): MadeBlock => ({ kind: 'row', text: capitalise(text), level: 1, second: capitalise(second) })));
const section = fc.tuple(
  words(1, 4),
  fc.array(fc.oneof({ weight: 3, arbitrary: sentence.map((text) => [block('paragraph', text)]) }, list, table), { minLength: 1, maxLength: 5 }),
);

/** Documents with a title, headings, paragraphs, lists of three levels and tables, for any format that has them. */
export const madeBlocks: fc.Arbitrary<MadeBlock[]> = fc
  .array(section, { minLength: 1, maxLength: 4 })
  .map((sections) => [
    block('title', 'Online Conduct Policy for Parents'),
    ...sections.flatMap(([heading, parts]) => [block('heading', capitalise(heading)), ...parts.flat()]),
  ]);

export const wordsOfBlocks = (blocks: readonly MadeBlock[]): string[] =>
  blocks.flatMap(({ text, second = '' }) => `${text} ${second}`.match(/[\p{L}\p{N}]+/gu) ?? []);
