import assert from "node:assert/strict";
import type { Locator, Page } from "playwright-core";

const MOST_TABS = 200;

/** What somebody does to a page, by whatever means they have. */
export type Hands = {
  press(target: Locator): Promise<void>;
  /** Ticks a box, or chooses one of several. */
  choose(target: Locator): Promise<void>;
  write(target: Locator, text: string): Promise<void>;
  /** Takes from a list the entry that begins so. */
  select(target: Locator, text: string): Promise<void>;
};

export function handsOf(means: "mouse" | "keyboard", page: Page): Hands {
  return means === "mouse" ? mouse : keyboard(page);
}

const mouse: Hands = {
  press: (target) => target.click(),
  choose: (target) => target.check(),
  write: (target, text) => target.fill(text),
  select: async (target, text) => {
    await target.selectOption({ label: text });
  },
};

/** No mouse at all: Tab until it has the focus, then what the keys do there. What has the focus has to be seen. */
function keyboard(page: Page): Hands {
  const reach = async (target: Locator): Promise<void> => {
    await target.waitFor();
    for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
      if (await target.evaluate(hasFocus)) return assertSeen(target);
      await page.keyboard.press("Tab");
    }
    assert.fail(`Tab never reached ${String(target)} on ${page.url()}`);
  };
  return {
    press: async (target) => {
      await reach(target);
      await page.keyboard.press("Enter");
    },
    choose: async (target) => {
      await reach(target);
      if (await target.isChecked()) return;
      await page.keyboard.press("Space");
      for (let presses = 0; presses < MOST_TABS && !(await target.isChecked()); presses += 1)
        await page.keyboard.press("ArrowDown");
      assert.ok(await target.isChecked());
    },
    write: async (target, text) => {
      await reach(target);
      await page.keyboard.insertText(text);
    },
    select: async (target, text) => {
      await reach(target);
      await page.keyboard.type(text);
    },
  };
}

/** The one of several that has the focus stands for all of them: arrows go from one to the next. */
function hasFocus(wanted: Element): boolean {
  const at = document.activeElement;
  if (at === wanted) return true;
  const [one, other] = [at, wanted].map((each) =>
    each instanceof HTMLInputElement && each.type === "radio" ? each.name : undefined,
  );
  return one !== undefined && one === other;
}

async function assertSeen(target: Locator): Promise<void> {
  const isSeen = await target.page().evaluate(() => {
    const at = document.activeElement ?? document.body;
    const { left, right, top, bottom } = at.getBoundingClientRect();
    const [x0, x1] = [Math.max(left, 0) + 1, Math.min(right, innerWidth) - 1];
    const [y0, y1] = [Math.max(top, 0) + 1, Math.min(bottom, innerHeight) - 1];
    const points = [x0, (x0 + x1) / 2, x1].flatMap((x) =>
      [y0, (y0 + y1) / 2, y1].map((y) => [x, y] as const),
    );
    return points.some(([x, y]) => {
      const hit = document.elementFromPoint(x, y);
      return hit !== null && at.contains(hit);
    });
  });
  assert.ok(isSeen, `What has the focus is hidden: ${String(target)} on ${target.page().url()}`);
}
