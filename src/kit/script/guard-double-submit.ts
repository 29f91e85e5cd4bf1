const guardMs = 3000;

/** Drops a second press of the same form's button while the first is on its way. The server refuses a repeat too. */
export function guardDoubleSubmit(): void {
  const sentAt = new WeakMap<EventTarget, number>();
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (!form) return;
    const now = Date.now();
    if (now - (sentAt.get(form) ?? 0) < guardMs) event.preventDefault();
    else sentAt.set(form, now);
  });
}
