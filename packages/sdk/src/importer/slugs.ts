/** Words as an id may hold them: lower case, joined by hyphens, cut at a word. Empty where no letter or digit is left. */
export function toSlug(text: string, maximum = 60): string {
  const plain = text
    .slice(0, 400)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/['’‘]/g, '')
    .toLowerCase();
  let slug = '';
  for (const word of plain.match(/[a-z0-9]+/g) ?? []) {
    if (slug.length + word.length + 1 > maximum) break;
    slug += (slug ? '-' : '') + word;
  }
  return slug;
}

/** Gives each id once: the second of the same name ends in -2. */
export function createIds(): (wanted: string) => string {
  const next = new Map<string, number>();
  const given = new Set<string>();
  return (wanted) => {
    let count = next.get(wanted) ?? 1;
    let id = count === 1 ? wanted : `${wanted}-${count}`;
    while (given.has(id)) id = `${wanted}-${++count}`;
    next.set(wanted, count + 1);
    given.add(id);
    return id;
  };
}
