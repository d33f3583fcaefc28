const key = 'recent-searches';
const most = 5;

/** Short queries searched for on this device, newest first. Pastes are never among them. Empty where storage is denied. */
export function recentSearches(): string[] {
  try {
    const list: unknown = JSON.parse(localStorage.getItem(key) ?? '[]');
    return Array.isArray(list)
      ? list.filter((each) => typeof each === 'string').slice(0, most)
      : [];
  } catch {
    return [];
  }
}

export function rememberSearch(query: string): void {
  store([query, ...recentSearches().filter((each) => each !== query)].slice(0, most));
}

export function forgetSearches(): void {
  store([]);
}

function store(list: readonly string[]): void {
  try {
    if (list.length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(list));
  } catch {
    // Without storage nothing is remembered; searching does not need it.
  }
}
