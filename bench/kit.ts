import { countReproducedFixtures } from "../tests/support/govuk-fixtures.ts";
import { findHtmlDifference } from "../tests/support/html-comparator.ts";
import { atLeast, type Figure } from "./support/figure.ts";
import { median } from "./support/median.ts";
import { kitPage, macroPage } from "./support/twenty-components.ts";

const ALL = "694 of 694";
const BAR = 8;
const ROUNDS = 15;
const ROUND_MS = 120;
const WARM_UP_MS = 600;

/**
 * The kit against govuk-frontend: fixtures reproduced, and how many times as fast a page of twenty components is
 * rendered as through the official Nunjucks macros. Both pages are rendered in the same run, by turns, and timed by the
 * processor time they take, since rendering waits for nothing else; the figure is the median of the rounds' ratios.
 * @throws if the two pages are not the same page
 */
export function bench(): Promise<readonly Figure[]> {
  // The fixtures last: they teach the engine a hundred shapes that no one page has.
  const rendering = speed();
  return Promise.resolve([fixtures(), rendering]);
}

function fixtures(): Figure {
  const { fixtures: all, reproduced } = countReproducedFixtures();
  const ok = `${reproduced} of ${all}` === ALL;
  return {
    name: "govuk-frontend fixtures reproduced",
    value: reproduced,
    unit: `of ${all}`,
    bar: ALL,
    ok,
    engine: "none",
  };
}

function speed(): Figure {
  const pages = [kitPage(), macroPage()] as const;
  const difference = findHtmlDifference(pages[0](), pages[1]());
  if (difference) throw new Error(`The two pages differ, so their speeds cannot be compared: ${difference}`);
  for (const page of pages) rendersPerSecond(page, WARM_UP_MS);
  const ratios = Array.from({ length: ROUNDS }, (_, round) => ratio(pages, round % 2 === 0));
  return atLeast(BAR, {
    name: "a 20-component page, kit ÷ official Nunjucks macros",
    value: median(ratios),
    unit: "×",
  });
}

// Whichever goes first in a round has the quieter machine, so they take turns.
function ratio([ours, theirs]: readonly [Render, Render], isOursFirst: boolean): number {
  const first = rendersPerSecond(isOursFirst ? ours : theirs, ROUND_MS);
  const second = rendersPerSecond(isOursFirst ? theirs : ours, ROUND_MS);
  return isOursFirst ? first / second : second / first;
}

function rendersPerSecond(render: Render, milliseconds: number): number {
  const start = process.cpuUsage();
  let renders = 0;
  let elapsed = 0;
  do {
    render();
    renders += 1;
    const { user, system } = process.cpuUsage(start);
    elapsed = (user + system) / 1000;
  } while (elapsed < milliseconds);
  return (renders / elapsed) * 1000;
}

type Render = () => string;
