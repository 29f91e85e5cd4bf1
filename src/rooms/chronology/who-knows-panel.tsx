import type { VNode } from "preact";
import type { ActorTx } from "../../foundation/access/index.ts";
import { formatDate, formatDateTime } from "../../foundation/clock/index.ts";
import { WhoKnows, type Holder, type Look } from "../../kit/layout/index.ts";
import { nameOf } from "./store/grantee-names.ts";
import { findHoldersAndLooks, type KnownHolder } from "./store/holders-and-looks.ts";

/**
 * The panel beside a record: who has access or had it, what they see and why, and who has looked. A part of a larger record is
 * open to whom that is, so a sharing of it is not taken back by itself.
 */
export async function whoKnowsPanel(
  tx: ActorTx,
  thingId: string,
  { isPart = false } = {},
): Promise<{ title: string; content: VNode }> {
  const { holders, looks } = await findHoldersAndLooks(tx, thingId);
  const { calendar } = tx.house;
  const shown = holders.map((one): Holder => ({
    name: nameOf(tx, one.grantee, one.staffName),
    sees: saySees(one),
    why: `Because ${one.basis}, ${one.purpose}.`,
    since: `Since ${formatDate(one.since, calendar)}`,
    until: one.until ? `until ${formatDateTime(one.until, calendar)}` : undefined,
    isOver: one.isOver,
    stopHref: one.mayStop && !isPart ? `/involvements/${one.id}/stop` : undefined,
  }));
  // Several looks of one person one after the other are one line: the newest.
  const distinct = looks.filter((look, index) => look.by !== looks[index - 1]?.by);
  const lines = distinct.map((look): Look => ({
    who: nameOf(tx, look.by, look.staffName),
    when: formatDateTime(look.at, calendar),
    dateTime: look.at.toISOString(),
  }));
  return { title: "Who knows", content: <WhoKnows holders={shown} looks={lines.slice(0, 10)} /> };
}

/** What somebody with access sees, or saw: all, some parts, or what a referral of hers brought. */
function saySees({ parts, sentWith, isOver }: KnownHolder): string {
  const named = parts.join(", ");
  if (sentWith !== undefined) return `Was sent with ${sentWith}: ${named || "what the referral says"}.`;
  const sees = isOver ? "Saw" : "Sees";
  return named ? `${sees}: ${named}.` : `${sees} all of this record.`;
}
