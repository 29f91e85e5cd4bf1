/** Empties every field and takes the page's content, focus and screen-reader text away, at once and for good. */
export function wipePage(): void {
  coverPage(true);
  for (const form of Array.from(document.forms)) form.reset();
  // No body yet, when someone leaves in the first moment.
  if (document.body) document.body.textContent = "";
}

/** Lays a blank sheet over the page, or lifts it; focus stays where it was. */
export function coverPage(isCovered: boolean): void {
  document.documentElement.toggleAttribute("data-covered", isCovered);
}

/** Blanks the page, then goes to `address` without leaving this page in the history. */
export function leavePage(address: string): void {
  // Before it is blanked, the rest of a half-loaded page must not arrive.
  window.stop();
  wipePage();
  window.location.replace(address);
}
