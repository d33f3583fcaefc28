/** Names in a sentence: 红章证明；红章证明和发货底单；红章证明、发货底单和平台聊天截图. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  const before = names.slice(0, -1).join('、');
  return before ? `${before}和${last}` : last;
}
