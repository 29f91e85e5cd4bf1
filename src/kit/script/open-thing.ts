// A datalist's suggestions are not among them: the browser takes their Escape before a page hears of it.
const CLOSE_THEMSELVES = [
  "dialog[open]",
  "select:open",
  "[popover]:popover-open",
  "[role=combobox][aria-expanded=true]",
];

/** What is open on the page and would close on Escape: a menu, a pop-up, a dialog or a list of options. */
export function findOpenThing(): { close: () => void } | undefined {
  const menu = document.querySelector<HTMLDetailsElement>("details[data-menu][open]");
  if (menu) return { close: () => closeMenu(menu) };
  return CLOSE_THEMSELVES.some(isPresent) || openedSelect ? { close: forgetSelect } : undefined;
}

/** Where the browser cannot say whether a list of options is open, remembers that one was opened. */
export function watchSelects(): void {
  if (CSS.supports("selector(select:open)")) return;
  document.addEventListener("pointerdown", (event) => (openedSelect = selectOf(event)), true);
  for (const kind of ["change", "focusout"]) document.addEventListener(kind, forgetSelect, true);
}

let openedSelect: HTMLSelectElement | undefined;

function forgetSelect(): void {
  openedSelect = undefined;
}

function selectOf(event: Event): HTMLSelectElement | undefined {
  return event.target instanceof HTMLSelectElement ? event.target : undefined;
}

function closeMenu(menu: HTMLDetailsElement): void {
  menu.open = false;
  menu.querySelector("summary")?.focus();
}

function isPresent(selector: string): boolean {
  try {
    return document.querySelector(selector) !== null;
  } catch {
    // A browser that does not know the selector has no such thing open either, or watchSelects() stands in.
    return false;
  }
}
