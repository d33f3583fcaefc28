type Child = Node | string | false | undefined;

/**
 * Replaces what stands in an element, and keeps what a reader was doing there: the focus, and which details are open,
 * go over to the new element with the same `data-key`.
 */
export function redraw(host: HTMLElement, ...children: Child[]) {
  const focused = host.contains(document.activeElement)
    ? (document.activeElement as HTMLElement).closest<HTMLElement>('[data-key]')?.dataset['key']
    : undefined;
  const open = new Map(
    [...host.querySelectorAll<HTMLDetailsElement>('details[data-key]')].map((details) => [
      details.dataset['key'],
      details.open,
    ]),
  );
  host.replaceChildren(...children.filter((child) => child !== false && child !== undefined));
  for (const details of host.querySelectorAll<HTMLDetailsElement>('details[data-key]')) {
    details.open = open.get(details.dataset['key']) ?? details.open;
  }
  if (focused === undefined) return;
  const again = [...host.querySelectorAll<HTMLElement>('[data-key]')].find(
    ({ dataset }) => dataset['key'] === focused,
  );
  const target = again?.matches('button, a, input, summary, textarea, select')
    ? again
    : again?.querySelector<HTMLElement>('button, a, input, summary');
  target?.focus();
}

/** Shows a stored value in a field, unless somebody is typing in it. */
export function show(field: HTMLInputElement | HTMLTextAreaElement, value: string) {
  if (field.value !== value && document.activeElement !== field) field.value = value;
}
