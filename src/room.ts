import type { Config } from "./foundation/config/index.ts";
import type { Route } from "./foundation/http/index.ts";
import type { JobDefinition } from "./foundation/jobs/index.ts";
import type { Permission } from "./foundation/pack/index.ts";
import type { ProcessDefinition } from "./foundation/process/index.ts";
import type { AgencyService, SystemPermissions } from "./foundation/identity/index.ts";
import type { Site } from "./foundation/http/index.ts";

/** What a room declares. The foundation runs it: a new capability is one new folder and one line in rooms.ts. */
export type Room = {
  readonly name: string;
  readonly processes?: readonly ProcessDefinition[];
  /** Its pages and actions; a function when they depend on the site, such as the demonstration's ways in. */
  readonly routes: readonly Route[] | ((site: RoomSite) => readonly Route[]);
  readonly jobs?: readonly JobDefinition[];
  /** From what needs me now to its list, for those who have one. */
  readonly way?: Way;
  /** What its jobs may do, each as a named system actor. */
  readonly systemPermissions?: SystemPermissions;
};

/** A way from what needs me now to a longer list, shown whether or not anything waits there. */
export type Way = {
  readonly text: string;
  readonly href: string;
  /** Whoever has one of these has the list. */
  readonly permissions: readonly Permission[];
};

/** What a room may learn of the site it stands in. */
export type RoomSite = Pick<Site, "house" | "origins"> & {
  /** Agencies' own sign-in services. */
  readonly services: readonly AgencyService[];
  /** Of the configuration, what the page of things to set up speaks of. */
  readonly settings: RoomSettings;
};

export type RoomSettings = Partial<Pick<Config, "keyFile" | "checkpointFolder" | "mail">>;
