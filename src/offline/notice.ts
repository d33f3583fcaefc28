export interface Notice {
  /** One sentence. It is announced once. */
  words: string;
  /** The one thing to do. */
  action: string;
  act: () => unknown;
  /** Called where somebody would rather be left alone. */
  decline?: () => void;
}

/** Shows it; returns what takes it back, unless something else is shown by then. */
export function notify(notice: HTMLElement, { words, action, act, decline }: Notice): () => void {
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  notice.replaceChildren(
    text,
    button(action, 'btn sm primary', act),
    button('稍后', 'btn sm', () => {
      notice.replaceChildren();
      decline?.();
    }),
  );
  // A status speaks when its text changes, not when it arrives with its text.
  requestAnimationFrame(() => (text.textContent = words));
  return () => {
    if (text.isConnected) notice.replaceChildren();
  };
}

function button(words: string, kind: string, act: () => unknown) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = kind;
  element.textContent = words;
  element.addEventListener('click', act);
  return element;
}
