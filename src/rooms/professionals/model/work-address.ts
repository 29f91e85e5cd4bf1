import type { Agency, Pack } from "../../../foundation/pack/index.ts";

/** The agency whose work addresses end like this one; nothing for any other, a part of its domain included. */
export function findAgencyOf({ agencies }: Pick<Pack, "agencies">, email: string): Agency | undefined {
  const [, domain = "", ...more] = normalised(email).split("@");
  if (more.length > 0) return undefined;
  return agencies.find(({ workDomains = [] }) => workDomains.includes(domain));
}

/** One form of an address, so that it is found again however it was typed. */
export function normalised(email: string): string {
  return email.trim().toLowerCase();
}
