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
  // Whoever has scrolled on since stays where they are, however often the clock ticks.
  target?.focus({ preventScroll: true });
}

type Field = HTMLInputElement | HTMLTextAreaElement;

/** What a field was last in step with. */
const shown = new WeakMap<Field, string>();

/**
 * Shows a stored value in a field, unless somebody is typing in it. A field that only has the cursor takes what another tab
 * has saved: the next key would write over it.
 */
export function show(field: Field, value: string) {
  const isTyping = document.activeElement === field && field.value !== (shown.get(field) ?? '');
  if (field.value !== value && isTyping) return;
  shown.set(field, value);
  if (field.value !== value) field.value = value;
}
