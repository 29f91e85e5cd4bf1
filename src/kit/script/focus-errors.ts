/** Takes focus to the error summary, and from each of its links to the field, label in view. */
export function focusErrors(): void {
  const summary = document.querySelector<HTMLElement>("[data-module=govuk-error-summary]");
  if (!summary) return;
  summary.addEventListener("click", followToField);
  if (summary.dataset["disableAutoFocus"] === "true") return;
  summary.tabIndex = -1;
  summary.focus();
}

function followToField(event: Event): void {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  const field = link && document.getElementById(link.hash.slice(1));
  if (!field) return;
  event.preventDefault();
  const legend = field.closest("fieldset")?.querySelector("legend");
  const label = document.querySelector(`label[for="${CSS.escape(field.id)}"]`);
  (isChoice(field) ? (legend ?? label) : (label ?? legend))?.scrollIntoView();
  field.focus({ preventScroll: true });
}

function isChoice(field: HTMLElement): boolean {
  return field instanceof HTMLInputElement && ["radio", "checkbox"].includes(field.type);
}
