import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { agencyName } from "../../../foundation/pack/index.ts";
import { Details, Table } from "../../../kit/govuk/index.ts";
import { EmptyState, Scroll } from "../../../kit/layout/index.ts";
import { sayWho } from "../model/say-seat.ts";
import { PARTS } from "../model/seat.ts";
import { paths } from "../paths.ts";
import type { BoardSeat } from "../store/seat.ts";
import { sayDay } from "./say.ts";

type ListProps = {
  readonly tx: ActorTx;
  readonly seats: readonly BoardSeat[];
  /** Whether the reader keeps the seats of this body. */
  readonly isOwn: boolean;
};

/** Who sits on a body; folded under it, who did. */
export function SeatList({ tx, seats, isOwn }: ListProps): VNode {
  const today = isoDay(tx.house.now(), tx.house.calendar);
  const isOver = ({ until }: BoardSeat): boolean => until !== null && until < today;
  const [now, over] = [seats.filter((seat) => !isOver(seat)), seats.filter(isOver)];
  const hides = now.some(({ isClose, name }) => isClose && name === null);
  const shows = now.some(({ isClose, name }) => isClose && name !== null);
  return (
    <>
      {now.length === 0 ? (
        <EmptyState text="Nobody is named. Until somebody is, who was at a meeting is said by number and agency." />
      ) : (
        <SeatTable tx={tx} seats={now} isOwn={isOwn} />
      )}
      {hides && (
        <p class="govuk-body">
          Who sits on a panel of survivors is known to those who keep the boards' business, and to nobody
          else.
        </p>
      )}
      {shows && (
        <p class="govuk-body">
          Names marked “for keepers only” are read by those who keep the boards' business. Everybody else
          reads “Panel member”.
        </p>
      )}
      {over.length > 0 && (
        <Details
          summaryText={`Earlier members (${over.length})`}
          html={<SeatTable tx={tx} seats={over} isOwn={isOwn} />}
        />
      )}
    </>
  );
}

function SeatTable({ tx, seats, isOwn }: ListProps): VNode {
  const { house } = tx;
  const mayEnd = isOwn && seats.some(({ until }) => until === null);
  const rows = seats.map((seat) => [
    { text: `${sayWho(seat)}${seat.isClose && seat.name !== null ? " (for keepers only)" : ""}` },
    { text: seat.agencyId === null ? "For no agency" : agencyName(house.pack, seat.agencyId) },
    { text: PARTS[seat.part] },
    { text: `${sayDay(house, seat.since)}${seat.until === null ? "" : ` to ${sayDay(house, seat.until)}`}` },
    ...(mayEnd ? [{ html: endLink(seat) }] : []),
  ]);
  const head = ["Member", "Agency", "On the body", "Since", ...(mayEnd ? ["Change"] : [])];
  return (
    <Scroll label="Members of the body" look="fl-scroll--words">
      <Table firstCellIsHeader head={head.map((text) => ({ text }))} rows={rows} />
    </Scroll>
  );
}

function endLink(seat: BoardSeat): VNode {
  if (seat.until !== null) return <>Ends then</>;
  return (
    <a class="govuk-link" href={paths.endSeat(seat.id)}>
      End<span class="govuk-visually-hidden"> the seat of {sayWho(seat)}</span>
    </a>
  );
}
