/** Asks the browser not to clear this site's data by itself. True when it promises; false where it doesn't or can't say. */
export async function askToKeep(): Promise<boolean> {
  try {
    return (await navigator.storage.persisted()) || (await navigator.storage.persist());
  } catch {
    return false;
  }
}
