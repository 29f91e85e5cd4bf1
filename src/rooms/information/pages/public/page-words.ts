import type { Pack, PageDoor, PageGroup } from "../../../../foundation/pack/index.ts";

/** The questions of the list, one over each group of pages. */
export function groupHeading({ words: { pages } }: Pack, group: PageGroup): string {
  return {
    harm: pages.groupHarm,
    help: pages.groupHelp,
    me: pages.groupMe,
    others: pages.groupOthers,
    own: pages.groupOwn,
    work: pages.groupWork,
  }[group];
}

/** What the button at a page's end says. */
export function doorText({ words: { pages } }: Pack, door: PageDoor): string {
  return {
    ask: pages.doorAsk,
    worried: pages.doorWorried,
    "own-behaviour": pages.doorOwn,
    young: pages.doorYoung,
    colleagues: pages.doorColleagues,
  }[door];
}
