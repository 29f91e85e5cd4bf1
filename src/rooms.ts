import type { JobDefinition } from "./foundation/jobs/index.ts";
import type { ProcessDefinition } from "./foundation/process/index.ts";
import type { SystemPermissions } from "./foundation/identity/index.ts";
import type { Room } from "./room.ts";

/** Every room, in the order their pages are offered. One line here is what makes a folder part of the product. */
export const rooms: readonly Room[] = [];

/** Every life cycle of every room. */
export const processes: readonly ProcessDefinition[] = rooms.flatMap((room) => room.processes ?? []);

export const jobs: readonly JobDefinition[] = rooms.flatMap((room) => room.jobs ?? []);

/** What each named system actor may do, of all rooms together. */
export const systemPermissions: SystemPermissions = Object.assign(
  {},
  ...rooms.map((room) => room.systemPermissions ?? {}),
);
