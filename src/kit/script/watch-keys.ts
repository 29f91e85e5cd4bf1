import { readKey, restingKey, type KeyResult } from "./read-key.ts";

const ROWS = ".fl-now__row, .fl-news__line, .fl-queue__row, main .govuk-summary-list__row, main tbody tr";
const TYPING = "input, textarea, select, [contenteditable]";

/** Listens for the keys of a page whose body says where they lead; a page that says nothing has none (WCAG 2.1.4). */
export function watchKeys(): void {
  const written = document.body.dataset["keys"];
  if (written === undefined) return;
  const places = Object.fromEntries(written.split(" ").map((pair) => pair.split(":")));
  let keys = restingKey;
  document.addEventListener("keydown", (event) => {
    const read = readKey(keys, pressOf(event), places);
    keys = read.state;
    if (read.result.do === "nothing") return;
    event.preventDefault();
    act(read.result);
  });
}

function pressOf(event: KeyboardEvent) {
  const isField = event.target instanceof Element && event.target.closest(TYPING) !== null;
  return {
    key: event.key,
    time: event.timeStamp,
    isTyping: isField || event.isComposing,
    hasModifier: event.ctrlKey || event.altKey || event.metaKey,
  };
}

function act(result: KeyResult): void {
  if (result.do === "go") window.location.assign(result.href);
  if (result.do === "help") window.location.assign("/help#keys");
  if (result.do === "search") document.querySelector<HTMLElement>("#search")?.focus();
  if (result.do === "next") move(1);
  if (result.do === "previous") move(-1);
}

/** From the row that has the focus to the next one; from nowhere to the first. Enter then opens it, as on any link. */
function move(by: number): void {
  const targets = Array.from(document.querySelectorAll(ROWS)).flatMap((row) => {
    const target = row.querySelector<HTMLElement>("a[href], button");
    return target ? [target] : [];
  });
  const current = targets.findIndex((target) => target === document.activeElement || isInSameRow(target));
  const next = targets[current === -1 ? 0 : Math.min(Math.max(current + by, 0), targets.length - 1)];
  next?.focus();
}

function isInSameRow(target: HTMLElement): boolean {
  return target.closest(ROWS)?.contains(document.activeElement) ?? false;
}
