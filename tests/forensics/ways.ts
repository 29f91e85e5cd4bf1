import type { Page } from "playwright-core";

/** One way out of the site, from the page where she is writing. */
export type Way = {
  readonly name: WayName;
  /** Whether it needs JavaScript. */
  readonly needsScript: boolean;
  /** Whether it is one of ours; else she only closed the tab, and what is seen then is what cannot be helped. */
  readonly isLeaving: boolean;
  leave(page: Page): Promise<unknown>;
};

export type WayName =
  | "the button"
  | "the skip link"
  | "Escape"
  | "Shift three times"
  | "leaving it untouched"
  | "closing the tab only";

/** Every way. docs/forensics.md names the same. */
const WAYS: readonly Way[] = [
  {
    name: "the button",
    needsScript: false,
    isLeaving: true,
    leave: (page) => page.click(".fl-leave__button"),
  },
  {
    name: "the skip link",
    needsScript: false,
    isLeaving: true,
    leave: (page) => page.locator("a[data-leave-now]").press("Enter"),
  },
  {
    name: "Escape",
    needsScript: true,
    isLeaving: true,
    leave: (page) => page.getByRole("textbox").press("Escape"),
  },
  {
    name: "Shift three times",
    needsScript: true,
    isLeaving: true,
    leave: async (page) => {
      for (let time = 0; time < 3; time += 1) await page.keyboard.press("Shift");
    },
  },
  {
    name: "leaving it untouched",
    needsScript: true,
    isLeaving: true,
    leave: () => Promise.resolve(),
  },
  {
    name: "closing the tab only",
    needsScript: false,
    isLeaving: false,
    leave: () => Promise.resolve(),
  },
];

/** Each way with JavaScript, and where it works, without. */
export const WAYS_AND_SCRIPT: readonly (readonly [WayName, boolean])[] = [true, false].flatMap((hasScript) =>
  WAYS.filter(({ needsScript }) => hasScript || !needsScript).map(({ name }) => [name, hasScript] as const),
);

/** @throws when no way has this name */
export function getWay(name: WayName): Way {
  const way = WAYS.find((each) => each.name === name);
  if (!way) throw new Error(`There is no way of leaving called "${name}".`);
  return way;
}
