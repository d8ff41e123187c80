import type { Tree } from './page-tree.ts';

/** Never text that a person reads on the page: code, what is drawn or played, and what was typed into a form. */
export const skippedTags: ReadonlySet<string> = new Set(
  'head script style template noscript title meta link base svg math iframe object embed video audio canvas map select datalist textarea progress meter rp frameset noframes'.split(
    ' ',
  ),
);

/** These begin and end a line. */
export const lineTags: ReadonlySet<string> = new Set(
  'html body div section article main aside header footer nav search address center details summary dialog legend li dt dd tbody thead tfoot tr td th option optgroup hgroup'.split(
    ' ',
  ),
);

/** These have space above and below as well, where no style says otherwise. */
export const spacedTags: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 ul ol menu dl table blockquote pre hr figure figcaption caption form fieldset'.split(' '),
);

/** Whether an element's own `style` gives a property this value. */
export const isSet = <Node>(tree: Tree<Node>, node: Node, property: string, value: string): boolean => {
  const style = tree.attribute(node, 'style');
  return (
    style !== undefined &&
    style.split(';').some((declaration) => {
      const [name = '', found = ''] = declaration.split(':');
      return (
        name.trim().toLowerCase() === property &&
        found
          .replace(/!important/i, '')
          .trim()
          .toLowerCase() === value
      );
    })
  );
};

/** Hidden by its own mark-up, or said by an export about the document; style sheets are not read. What the browser's own search would open is there to be read. */
export const isHidden = <Node>(tree: Tree<Node>, node: Node): boolean => {
  const hidden = tree.attribute(node, 'hidden');
  if (hidden !== undefined && hidden.toLowerCase() !== 'until-found') return true;
  if (tree.attribute(node, 'data-origin-mark') !== undefined) return true;
  if (tree.tag(node) === 'dialog' && tree.attribute(node, 'open') === undefined) return true;
  return isSet(tree, node, 'display', 'none') || isSet(tree, node, 'visibility', 'hidden');
};
