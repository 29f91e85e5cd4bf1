/** Runs `start` when the page's elements are there: now, or as soon as it has been read. */
export function whenReady(start: () => void): void {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
  else start();
}
