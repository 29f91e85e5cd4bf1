/**
 * A page that answers what was sent by a form is remembered as if its address had been opened: Back then shows that page anew,
 * where the browser would ask whether to send everything again, or show nothing.
 */
export function forgetPost(): void {
  if (document.querySelector("[data-module=govuk-error-summary], [data-posted]"))
    history.replaceState(history.state, "", location.href);
}
