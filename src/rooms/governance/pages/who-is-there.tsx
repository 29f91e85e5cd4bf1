import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { agencyName } from "../../../foundation/pack/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { Scroll } from "../../../kit/layout/index.ts";
import { ATTENDANCE } from "../model/attendance.ts";
import { saySeat, sayWho } from "../model/say-seat.ts";
import { PARTS } from "../model/seat.ts";
import type { Attended } from "../store/attendance.ts";
import type { BoardSeat } from "../store/seat.ts";

type Props = {
  readonly tx: ActorTx;
  /** How each seat was filled, of a meeting that was held. */
  readonly attended: readonly Attended[];
  /** Who sits on the body on its day, of one to come. */
  readonly seats: readonly BoardSeat[];
};

/** Who was there seat by seat; before it, who is expected. Nothing where the body has no seats. */
export function WhoIsThere({ tx, attended, seats }: Props): VNode | null {
  if (attended.length === 0 && seats.length === 0) return null;
  return (
    <>
      <h2 class="govuk-heading-m">{attended.length > 0 ? "Attendance" : "Members"}</h2>
      {attended.length > 0 ? (
        <Attendance tx={tx} attended={attended} />
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {seats.map((seat) => (
            <li>{saySeat(tx.house.pack, seat)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function Attendance({ tx, attended }: Pick<Props, "tx" | "attended">): VNode {
  const { pack } = tx.house;
  const rows = attended.map((each) => [
    { text: sayWho(each) },
    { text: each.agencyId === null ? "For no agency" : agencyName(pack, each.agencyId) },
    { text: PARTS[each.part] },
    { text: each.representedBy === null ? ATTENDANCE[each.was] : `Represented by ${each.representedBy}` },
  ]);
  return (
    <Scroll label="Attendance" look="fl-scroll--words">
      <Table
        firstCellIsHeader
        head={["Member", "Agency", "On the body", "Was"].map((text) => ({ text }))}
        rows={rows}
      />
    </Scroll>
  );
}
