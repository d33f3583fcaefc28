type Child = Node | string | undefined | false;

/** An element with attributes and children. Text stays text: nothing here ever parses markup. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Record<string, string | undefined> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child !== undefined && child !== false));
  return element;
}

export const glyph = (name: string): HTMLElement =>
  make('i', { class: `g g-${name}`, 'aria-hidden': 'true' });
