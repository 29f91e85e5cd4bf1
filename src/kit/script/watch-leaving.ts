import { findOpenThing } from "./open-thing.ts";
import { readLeaveKey, restingKeys } from "./leave-keys.ts";
import { leavePage } from "./wipe-page.ts";

/** Safari ends a composition just before it reports the key that ended it, which then looks like any other key. */
const compositionTailMs = 100;

/** Leaves by the button, the skip link, Escape, or Shift three times; listens before the page has finished loading. */
export function watchLeaving(address: string): void {
  let keys = restingKeys;
  let composedAt = -Infinity;
  const read = (type: "down" | "up") => (event: KeyboardEvent) => {
    const open = event.key === "Escape" ? findOpenThing() : undefined;
    const result = readLeaveKey(keys, {
      type,
      key: event.key,
      time: event.timeStamp,
      isComposing: event.isComposing || event.timeStamp - composedAt < compositionTailMs,
      hasModifier: event.ctrlKey || event.altKey || event.metaKey,
      isClaimed: open !== undefined,
    });
    keys = result.keys;
    if (result.isLeaving) leavePage(address);
    else if (type === "down") open?.close();
  };
  window.addEventListener("keydown", read("down"), true);
  window.addEventListener("keyup", read("up"), true);
  window.addEventListener("compositionend", (event) => (composedAt = event.timeStamp), true);
  // Shift with the mouse selects, and with its wheel scrolls sideways.
  for (const kind of ["pointerdown", "wheel"])
    window.addEventListener(kind, () => (keys = restingKeys), { capture: true, passive: true });
  window.addEventListener("click", (event) => leaveOnClick(event, address), true);
}

function leaveOnClick(event: Event, address: string): void {
  if (!(event.target instanceof Element) || !event.target.closest("[data-leave-now]")) return;
  event.preventDefault();
  leavePage(address);
}
