import type { Room, Way } from "../../room.ts";
import { nowRoute, type NowLines } from "./now-page.tsx";

export type { NowLines } from "./now-page.tsx";
export { nowRow } from "./now-row.ts";
export { findOpenClocks, type OpenClock } from "./store/open-clocks.ts";

/**
 * The door of now: what needs me now, ordered by clock.
 * @param lines what other rooms have waiting beside their clocks, since they know what it is and not the other way round
 * @param ways the ways of all rooms; asked late, since this room is one of them
 */
export function nowRoom(lines: readonly NowLines[], ways: () => readonly Way[] = () => []): Room {
  return { name: "now", routes: [nowRoute(lines, ways)] };
}
