import type { VNode } from "preact";
import { whoKnows, type ActorTx } from "../../foundation/access/index.ts";
import { viewsOf } from "../../foundation/audit/index.ts";
import { formatDate, formatDateTime } from "../../foundation/clock/index.ts";
import { WhoKnows, type Holder, type Look } from "../../kit/layout/index.ts";
import { nameGrantees } from "./store/grantee-names.ts";

/**
 * The panel beside a record: who has access, what they see and why, and who has looked. A part of a larger record is
 * open to whom that is, so a sharing of it is not taken back by itself.
 */
export async function whoKnowsPanel(
  tx: ActorTx,
  thingId: string,
  { isPart = false } = {},
): Promise<{ title: string; content: VNode }> {
  const involvements = await whoKnows(tx, thingId);
  const views = await viewsOf(tx, { thingId }, 50);
  const names = await nameGrantees(tx, [
    ...involvements.map(({ grantee }) => grantee),
    ...views.map(({ by }) => by),
  ]);
  const { calendar } = tx.house;
  const holders = involvements.map((one): Holder => ({
    name: names.get(one.grantee) ?? one.grantee,
    sees: one.parts.length > 0 ? `Sees: ${one.parts.join(", ")}.` : "Sees all of this record.",
    why: `Because ${one.basis}, ${one.purpose}.`,
    since: `Since ${formatDate(one.since, calendar)}`,
    until: one.until ? `until ${formatDateTime(one.until, calendar)}` : undefined,
    stopHref: one.mayStop && !isPart ? `/involvements/${one.id}/stop` : undefined,
  }));
  // Several looks of one person one after the other are one line: the newest.
  const distinct = views.filter((view, index) => view.by !== views[index - 1]?.by);
  const looks = distinct.map((view): Look => ({
    who: names.get(view.by) ?? "Fanlight",
    when: formatDateTime(view.at, calendar),
    dateTime: view.at.toISOString(),
  }));
  return { title: "Who knows", content: <WhoKnows holders={holders} looks={looks.slice(0, 10)} /> };
}
