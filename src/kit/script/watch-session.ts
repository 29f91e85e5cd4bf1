import { idleStage } from "./idle-stage.ts";

const checkEveryMs = 1000;
const warnBeforeMs = 120_000;

/**
 * Keeps whoever works on a page signed in while she does: a session ends when the server has not heard of her, and a long form
 * asks it nothing. Whoever has not touched the page is warned two minutes before, and told when it is over.
 */
export function watchSession(): void {
  const notice = document.querySelector<HTMLElement>("[data-session-page]");
  const { sessionPage, sessionSeconds } = notice?.dataset ?? {};
  if (!notice || !sessionPage || !sessionSeconds) return;
  const endsAfter = Number(sessionSeconds) * 1000;
  let heardAt = Date.now();
  let touchedAt = heardAt;
  const stay = async (): Promise<void> => {
    const before = heardAt;
    heardAt = Date.now();
    const said = await fetch(sessionPage, { redirect: "manual" }).catch(() => undefined);
    if (said?.ok) return check();
    // Led elsewhere, she is signed out already; else nobody answered, and she may try again.
    heardAt = said?.type === "opaqueredirect" ? Number.NEGATIVE_INFINITY : before;
    touchedAt = heardAt;
    check();
  };
  const check = (): void => {
    const stage = idleStage(Date.now() - heardAt, endsAfter - warnBeforeMs, endsAfter);
    if (stage === "warn" && touchedAt > heardAt) return void stay();
    notice.hidden = stage === "rest";
    show("[data-session-ends]", stage === "warn");
    show("[data-session-over]", stage === "clear");
  };
  const show = (part: string, isShown: boolean): void =>
    void notice.querySelector(part)?.toggleAttribute("hidden", !isShown);
  for (const kind of ["keydown", "input", "pointerdown"])
    window.addEventListener(kind, () => (touchedAt = Date.now()), true);
  notice.querySelector("button")?.addEventListener("click", () => void stay());
  window.setInterval(check, checkEveryMs);
}
