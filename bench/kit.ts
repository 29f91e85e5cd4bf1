import { countReproducedFixtures } from "../tests/support/govuk-fixtures.ts";
import { findHtmlDifference } from "../tests/support/html-comparator.ts";
import { kitPage, macroPage } from "./support/twenty-components.ts";

const ROUNDS = 15;
const ROUND_MS = 120;
const WARM_UP_MS = 600;
const BAR = 8;

/**
 * The kit against govuk-frontend: fixtures reproduced, and how many times as fast a page of twenty components is
 * rendered as through the official Nunjucks macros. Both pages are rendered in the same run, by turns; the figure is
 * the median of the rounds' ratios.
 * @throws if the two pages are not the same page
 */
export function bench(): Promise<Figure[]> {
  return Promise.resolve([fixtures(), speed()]);
}

function fixtures(): Figure {
  const { fixtures: all, reproduced } = countReproducedFixtures();
  const bar = "694 of 694";
  return {
    name: "govuk-frontend fixtures reproduced",
    value: reproduced,
    unit: `of ${all}`,
    bar,
    ok: `${reproduced} of ${all}` === bar,
    engine: "none",
  };
}

function speed(): Figure {
  const pages = [kitPage(), macroPage()] as const;
  const difference = findHtmlDifference(pages[0](), pages[1]());
  if (difference) throw new Error(`The two pages differ, so their speeds cannot be compared: ${difference}`);
  for (const page of pages) rendersPerSecond(page, WARM_UP_MS);
  const value = median(Array.from({ length: ROUNDS }, (_, round) => ratio(pages, round % 2 === 0)));
  return {
    name: "20-component page, renders per second ÷ official Nunjucks macros",
    value: Number(value.toFixed(1)),
    unit: "times",
    bar: `>= ${BAR}`,
    ok: value >= BAR,
    engine: "none",
  };
}

// Whichever goes first in a round has the quieter machine, so they take turns.
function ratio([ours, theirs]: readonly [Render, Render], isOursFirst: boolean): number {
  const first = rendersPerSecond(isOursFirst ? ours : theirs, ROUND_MS);
  const second = rendersPerSecond(isOursFirst ? theirs : ours, ROUND_MS);
  return isOursFirst ? first / second : second / first;
}

function rendersPerSecond(render: Render, milliseconds: number): number {
  const start = performance.now();
  let renders = 0;
  let elapsed = 0;
  do {
    render();
    renders += 1;
    elapsed = performance.now() - start;
  } while (elapsed < milliseconds);
  return (renders / elapsed) * 1000;
}

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

type Render = () => string;

interface Figure {
  name: string;
  value: number;
  unit: string;
  bar: string;
  ok: boolean;
  engine: string;
}
