import type { Pack } from "../../../foundation/pack/index.ts";

/** What somebody is on a body, in the order lists have them. */
export const PARTS = {
  chair: "Chair",
  "vice-chair": "Vice-chair",
  member: "Member",
  adviser: "Adviser, without a vote",
  observer: "Observer, without a vote",
} as const;

export type Part = keyof typeof PARTS;

/** Whether a seat counts where something is decided. */
export function hasVote(part: Part): boolean {
  return part !== "adviser" && part !== "observer";
}

/**
 * Whether the name of whoever sits there is for keepers alone, whatever the keeper chooses: on a panel of survivors, and for one on any
 * other body. Being known as one of them could put her in danger.
 */
export function isAlwaysClose(
  { governance }: { readonly governance: Pick<Pack["governance"], "bodies"> },
  { body, agency }: { readonly body: string; readonly agency: string | undefined },
): boolean {
  const panels = governance.bodies.filter(({ kind }) => kind === "panel");
  return panels.some((panel) => panel.id === body || (agency !== undefined && panel.agency === agency));
}

/** What is said in place of a close name. */
export const CLOSE_NAME = "Panel member";
