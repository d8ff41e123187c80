type Child = Node | string | false | undefined;

/** A DOM node with properties (or, with a hyphen in their name, attributes) and children; text is always text. */
export function createNode<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  properties: Readonly<Record<string, unknown>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (name.includes('-')) node.setAttribute(name, String(value));
    else Object.assign(node, { [name]: value });
  }
  node.append(...children.filter((child): child is Node | string => child !== false && child !== undefined));
  return node;
}
