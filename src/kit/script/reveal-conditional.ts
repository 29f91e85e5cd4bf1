/** Shows what belongs to a chosen radio or checkbox and hides the rest; without JavaScript everything shows. */
export function revealConditional(): void {
  for (const input of document.querySelectorAll("input[data-aria-controls]")) {
    const id = input.getAttribute("data-aria-controls") ?? "";
    if (document.getElementById(id)) input.setAttribute("aria-controls", id);
  }
  syncAll();
  document.addEventListener("change", (event) => {
    if (event.target instanceof HTMLInputElement) uncheckOthers(event.target);
    syncAll();
  });
}

function syncAll(): void {
  for (const input of document.querySelectorAll<HTMLInputElement>("input[aria-controls]")) {
    const target = document.getElementById(input.getAttribute("aria-controls") ?? "");
    if (!target) continue;
    // A radio may not say that it is expanded; a checkbox may.
    if (input.type === "checkbox") input.setAttribute("aria-expanded", String(input.checked));
    for (const kind of ["radios", "checkboxes"]) {
      if (!target.classList.contains(`govuk-${kind}__conditional`)) continue;
      target.classList.toggle(`govuk-${kind}__conditional--hidden`, !input.checked);
    }
  }
}

/** "None of these" unticks the others, and any other unticks "None of these". */
function uncheckOthers(changed: HTMLInputElement): void {
  if (changed.type !== "checkbox" || !changed.checked) return;
  const boxes = changed.form?.querySelectorAll<HTMLInputElement>("input[type=checkbox]") ?? [];
  for (const box of boxes) {
    if (box === changed || box.name !== changed.name) continue;
    if (isExclusive(changed) || isExclusive(box)) box.checked = false;
  }
}

function isExclusive(box: HTMLInputElement): boolean {
  return box.dataset["behaviour"] === "exclusive";
}
