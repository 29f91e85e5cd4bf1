const everySecond = 1000;

/**
 * Ends this process, as SIGTERM would, once the npm that started it is gone. A signal to npm ends the shell that npm
 * runs its scripts in, and that shell passes nothing on: the product would go on running with nobody to stop it.
 */
export function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, "SIGTERM");
  }, everySecond);
  watch.unref();
}
