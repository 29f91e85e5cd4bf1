import type { Route } from "../../../src/foundation/http/index.ts";
import { processes } from "../../../src/rooms.ts";
import type { RouteWorld } from "./route-world.ts";

const bases = new Map(processes.map(({ name, base }) => [name, base]));

/** Whether an id of the world belongs into an address: a thing into those of its own process, and whatever is no thing. */
export function mayBeAt({ processOf }: RouteWorld, { path }: Pick<Route, "path">, id: string): boolean {
  const process = processOf.get(id);
  return process === undefined || path.startsWith(`${bases.get(process)}/`);
}
