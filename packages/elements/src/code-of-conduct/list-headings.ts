import type { ContentsEntry } from './render-contents.ts';
import { shorten } from './shorten.ts';

const names = 'h1, h2, h3, h4, h5, h6';

/** The level that divides the text: the highest that occurs twice, since one alone is its title. */
const divide = (headings: readonly HTMLElement[]): HTMLElement[] => {
  for (const level of names.split(', ')) {
    const found = headings.filter(({ localName }) => localName === level);
    if (found.length > 1) return found;
  }
  return [];
};

const slug = (text: string) =>
  text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60);

/** A heading without an id gets one, so that it can be linked to; nothing else of the page's text is touched. */
const identify = (heading: HTMLElement): string => {
  const section = heading.closest<HTMLElement>('section[id]');
  if (section?.querySelector(names) === heading) return section.id;
  if (heading.id === '') {
    const base = slug(heading.textContent) || 'section';
    let id = base;
    for (let count = 2; document.getElementById(id); count++) id = `${base}-${count}`;
    heading.id = id;
  }
  return heading.id;
};

/** The headings of a page's own text that belong in its contents. */
export function listHeadings(text: HTMLElement): ContentsEntry[] {
  const sections = [...text.querySelectorAll<HTMLElement>('[data-section]')];
  const headings =
    sections.length > 0
      ? sections.flatMap((section) => section.querySelector<HTMLElement>(names) ?? [])
      : divide([...text.querySelectorAll<HTMLElement>(names)]);
  return headings.map((heading) => {
    const number = heading.querySelector('[data-number]')?.textContent;
    const words = (heading.querySelector('[data-heading]') ?? heading).textContent.trim();
    return { id: identify(heading), number, heading: words };
  });
}

/** Every part that can be linked to, called as it is printed: by its number and its heading or first words. */
export const listParts = (text: HTMLElement): ContentsEntry[] =>
  [...text.querySelectorAll<HTMLElement>('[data-section][id], [data-clause][id]')].map((part) => {
    const words = (part.querySelector('[data-heading], [data-text]') ?? part).textContent.trim();
    return { id: part.id, number: part.querySelector('[data-number]')?.textContent, heading: shorten(words) };
  });
