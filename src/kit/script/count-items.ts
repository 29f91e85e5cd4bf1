/// <reference lib="dom" />

/** A risk tool's count follows what is chosen. Without this script it is not shown: it would stand still and be wrong. */
export function countItems(): void {
  for (const items of document.querySelectorAll<HTMLElement>(".fl-items")) {
    const shown = items.querySelector<HTMLElement>(".fl-items__count");
    if (!shown) continue;
    const recount = (): void => {
      shown.textContent = sayCount(items, shown.dataset);
    };
    items.addEventListener("change", recount);
    // What the browser filled in again by itself after going back.
    window.addEventListener("pageshow", recount);
    recount();
    shown.hidden = false;
  }
}

function sayCount(items: HTMLElement, { yes = "", unknown = "", unanswered = "" }: DOMStringMap): string {
  const chosen = [...items.querySelectorAll<HTMLInputElement>('input[type="radio"]:checked')];
  const count = (value: string): number => chosen.filter((input) => input.value === value).length;
  const open = items.querySelectorAll(".fl-items__row").length - chosen.length;
  const said = [fill(yes, count("yes")), fill(unknown, count("unknown"))];
  return [...said, ...(open > 0 ? [fill(unanswered, open)] : [])].join(", ");
}

function fill(text: string, count: number): string {
  return text.replace("{count}", String(count));
}
