import type { Pack } from "../pack/index.ts";

const ADDRESSES = {
  Now: "/now",
  People: "/people",
  Meetings: "/meetings",
  Plan: "/plan",
  More: "/more",
} as const;

/** Where somebody in this role begins: the first of the role's places. */
export function firstPlace({ roles }: Pack, roleId: string): string {
  const [first = "Now"] = roles.find(({ id }) => id === roleId)?.places ?? [];
  return ADDRESSES[first];
}
