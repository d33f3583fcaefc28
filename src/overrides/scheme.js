(() => {
  const root = document.documentElement;
  let chosen;
  try {
    chosen = localStorage.getItem('starlight-theme');
  } catch {}
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const apply = () => (root.dataset.theme = chosen || (dark.matches ? 'dark' : 'light'));
  root.classList.add([].findLast && window.structuredClone ? 'js' : 'old');
  addEventListener(
    'error',
    ({ target, error }) => {
      if (target.tagName !== 'SCRIPT' && !(error instanceof SyntaxError)) return;
      root.classList.remove('js');
      root.classList.add('no-script');
    },
    true,
  );
  apply();
  dark.addEventListener('change', apply);
  addEventListener('themechosen', (event) => {
    chosen = event.detail;
    apply();
  });
})();
