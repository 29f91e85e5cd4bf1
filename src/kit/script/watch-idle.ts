import { idleStage } from "./idle-stage.ts";
import { leavePage } from "./wipe-page.ts";

const checkEveryMs = 1000;

/** Warns when the page has lain untouched, and clears it when the warning does too. Any press means more time. */
export function watchIdle(): void {
  const { idleWarn, idleClear, idleHref } = document.documentElement.dataset;
  if (!idleWarn || !idleClear || !idleHref) return;
  let touchedAt = Date.now();
  const check = () => {
    const stage = idleStage(Date.now() - touchedAt, Number(idleWarn) * 1000, Number(idleClear) * 1000);
    if (stage === "clear") leavePage(idleHref);
    else document.querySelector("[data-idle-notice]")?.toggleAttribute("hidden", stage === "rest");
  };
  const touch = () => {
    // A press after a long sleep comes too late: whoever made it may not be who was reading.
    check();
    touchedAt = Date.now();
    document.querySelector("[data-idle-notice]")?.setAttribute("hidden", "");
  };
  for (const kind of ["keydown", "click", "input"]) window.addEventListener(kind, touch, true);
  window.setInterval(check, checkEveryMs);
}
