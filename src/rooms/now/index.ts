import type { Room } from "../../room.ts";
import { nowRoute, type NowLines } from "./now-page.tsx";

export type { NowLines } from "./now-page.tsx";
export { nowRow } from "./now-row.ts";
export { findOpenClocks, type OpenClock } from "./store/open-clocks.ts";

/**
 * The door of now: what needs me now, ordered by clock.
 * @param lines what other rooms have waiting beside their clocks, since they know what it is and not the other way round
 * @param ways ways on to longer lists, shown whether or not anything waits
 */
export function nowRoom(lines: readonly NowLines[], ways: readonly NowLines[] = []): Room {
  return { name: "now", routes: [nowRoute(lines, ways)] };
}
