import { coverPage, wipePage } from "./wipe-page.ts";

/** Leaves nothing behind: not in the back/forward cache, not in the fields, not in the task switcher's picture. */
export function watchTraces(): void {
  window.addEventListener("pagehide", wipePage);
  window.addEventListener("pageshow", (event) => {
    if (event.persisted) window.location.reload();
  });
  document.addEventListener("visibilitychange", () => coverPage(document.visibilityState === "hidden"));
}
