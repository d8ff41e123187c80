/** As somebody types it: headings with nothing to mark them but the space around them. */
export const toText = (lines) => {
  const printed = lines.map((line, index) => {
    const before = lines[index - 1]?.kind;
    const { kind, text, level = 1, number, cells } = line;
    const indent = '   '.repeat(level - 1);
    const gap =
      index === 0 || (kind === 'item' && (before === 'item' || before === 'more')) || (kind === 'row' && before === 'row') || kind === 'more'
        ? ''
        : '\n';
    if (kind === 'title') return text;
    if (kind === 'row') return `${gap}${cells.join(': ')}`;
    if (kind === 'item') return `${gap}${indent}•  ${text}`;
    if (kind === 'more') return `${gap}${indent}   ${text}`;
    return `${gap}${number === undefined ? '' : `${number}${kind === 'heading' ? '.' : ''} `}${text}`;
  });
  return `${printed.join('\n')}\n`;
};
