/** Languages that are written from right to left, and the scripts that are, whatever the language. */
const rightToLeft = /^(ar|fa|he|ps|sd|ug|ur|yi)\b|-(arab|hebr)/i;

/** The direction a language is written in. */
export const textDirection = (language: string): 'ltr' | 'rtl' => (rightToLeft.test(language) ? 'rtl' : 'ltr');
