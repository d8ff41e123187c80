/** The first words of a text, enough to know it by. */
export const shorten = (text: string): string => /^.{1,60}(?=\s|$)/s.exec(text)?.[0] ?? text.slice(0, 60);
