/**
 * Calls `end` when the process that started this one is gone. npm starts a script through a shell
 * that dies of SIGTERM without passing it on, so the signal alone does not reach the script.
 */
export function endWithParent(end: () => void): void {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    end();
  }, 200);
  watch.unref();
}
