import type { VNode } from "preact";
import type { ActorTx } from "../../foundation/access/index.ts";

/** What other rooms bring to the boards' pages: governance knows none of them. */
export type OtherRooms = {
  readonly panels: readonly BodyPanel[];
  readonly papers: readonly PapersOf[];
};

/** What another room has to say of a body, on its page and on those of its meetings; nothing where there is nothing. */
export type BodyPanel = (tx: ActorTx, body: string) => Promise<VNode | null>;

/** A paper that another room put to a meeting. */
export type MeetingPaper = { readonly href: string; readonly text: string; readonly hint: string };

/** The papers that one room put to a meeting, as far as the actor may see them. One query. */
type PapersOf = (tx: ActorTx, meetingId: string) => Promise<readonly MeetingPaper[]>;
