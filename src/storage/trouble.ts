/** Why the device keeps nothing for now. The page goes on in memory and says so. */
export type Trouble = 'blocked' | 'full' | 'lost';

/** What a reader sees for each. */
export const troubleWords: Record<Trouble, string> = {
  blocked:
    '浏览器不让本站存东西（常见于无痕窗口）。现在填的照常能用，关掉这个页面就没了；要留底，先导出。',
  full: '这台设备的存储满了，刚才的改动没存进去。先导出留底，再清理一些空间；清好后继续填，会自动重存。',
  lost: '浏览器刚才断开或清掉了存储。这个页面里的都还在，再改一处就重新存上；先导出留底更稳。',
};

/** Which trouble an error of IndexedDB stands for. */
export function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return 'full';
  if (name === 'InvalidStateError' || name === 'AbortError' || name === 'NotFoundError')
    return 'lost';
  return 'blocked';
}
