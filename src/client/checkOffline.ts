/** Calls back when the page can be used without a network; never where that is not possible. */
export async function keepForOffline(root: string, ready: () => void): Promise<void> {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator) || savesData()) return;
  try {
    await idle();
    await navigator.serviceWorker.register(`${root}check-offline.js`);
    await navigator.serviceWorker.ready;
    ready();
  } catch {
    // Private windows and some in-app browsers refuse; the page works all the same.
  }
}

function savesData(): boolean {
  const { connection } = navigator as { connection?: { saveData?: boolean } };
  return connection?.saveData === true;
}

function idle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 1500));
}
