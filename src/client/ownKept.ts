/** Where the data that a visitor brought wait for the next page of the visit. */
export const keptKey = 'gongkai-own';

/** Do such data wait? Loading a page again takes them away. */
export function isVisitKept(): boolean {
  try {
    const [navigation] = performance.getEntriesByType('navigation');
    if (navigation && (navigation as PerformanceNavigationTiming).type === 'reload')
      sessionStorage.removeItem(keptKey);
    return sessionStorage.getItem(keptKey) !== null;
  } catch {
    return false;
  }
}
