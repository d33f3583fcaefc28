/** Shows one sentence with one thing to do, and a way to be left alone. The words are announced once. */
export function notify(notice: HTMLElement, words: string, action: string, act: () => unknown) {
  const text = document.createElement('p');
  text.setAttribute('role', 'status');
  const close = () => notice.replaceChildren();
  notice.replaceChildren(
    text,
    button(action, 'btn sm primary', act),
    button('稍后', 'btn sm', close),
  );
  // A status speaks when its text changes, not when it arrives with its text.
  requestAnimationFrame(() => (text.textContent = words));
}

function button(words: string, kind: string, act: () => unknown) {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = kind;
  element.textContent = words;
  element.addEventListener('click', act);
  return element;
}
