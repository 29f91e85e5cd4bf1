import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import type { StaffRequest } from "../../../foundation/http/index.ts";

/** Whose page a panel stands on. */
export type PanelSubject = { readonly personId: string; readonly thingIds: readonly string[] };

/** What another room shows on a person's page, between what has to be done and her chronology; nothing when it has nothing. */
export type PersonPanel = (
  tx: ActorTx,
  subject: PanelSubject,
  request: StaffRequest,
) => Promise<VNode | null>;

/** The panels of all rooms for one person, in the order of `src/rooms.ts`. */
export async function showPanels(
  tx: ActorTx,
  request: StaffRequest,
  subject: PanelSubject,
  panels: readonly PersonPanel[],
): Promise<VNode[]> {
  const shown: VNode[] = [];
  for (const panel of panels) {
    const view = await panel(tx, subject, request);
    if (view) shown.push(view);
  }
  return shown;
}
