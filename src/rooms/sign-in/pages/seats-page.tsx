import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { conflict, notFound } from "../../../foundation/errors/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import {
  afterwards,
  bodyText,
  notAudited,
  recordedByStep,
  redirect,
  seatless,
  staffPage,
  type Afterwards,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { findMySeats, firstPlace, switchSeat, type Seat } from "../../../foundation/identity/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { CsrfField, EmptyState } from "../../../kit/layout/index.ts";
import { recordOpening } from "../enter.ts";

const common = { face: "staff", path: "/seats", access: seatless } as const;

/** GET and POST /seats: the roles one holds, and acting in another: a new session, and the old one ends. */
export const seatRoutes: readonly StaffRoute[] = [
  { ...common, method: "GET", audit: notAudited("shows one's own roles"), handle: showSeats },
  { ...common, method: "POST", audit: recordedByStep, handle: takeSeat },
];

async function showSeats({ db, actor, house }: ActorTx, { csrf }: StaffRequest): Promise<Reply> {
  const seats = await findMySeats(db);
  return staffPage({
    title: "Your roles",
    content: (
      <>
        <h1 class="govuk-heading-l">
          {actor.seatId === undefined && seats.length > 0 ? "Which role now?" : "Your roles"}
        </h1>
        {seats.length === 0 ? (
          <EmptyState text="You have no role here yet, or it has ended. An administrator of the partnership gives them; a second person confirms." />
        ) : (
          <>
            <p class="govuk-body">You act in one at a time, and see what that one may see.</p>
            <ul class="fl-choices">
              {seats.map((seat) => (
                <SeatRow seat={seat} house={house} isPresent={seat.id === actor.seatId} csrf={csrf} />
              ))}
            </ul>
          </>
        )}
      </>
    ),
  });
}

function SeatRow({ seat, house, isPresent, csrf }: SeatRowProps): VNode {
  return (
    <li class="fl-choices__item">
      <form method="post" action="/seats">
        <CsrfField token={csrf} />
        <input type="hidden" name="seat" value={seat.id} />
        <p class="govuk-body">
          <strong>{seat.roleName}</strong> at {seat.agencyName}
          {seat.teamName && <>, {seat.teamName}</>}
          <span class="fl-choices__hint">
            {isPresent && "You are acting in this one now. "}
            {seat.until && `Until ${formatDate(seat.until, house.calendar)}.`}
          </span>
        </p>
        {!isPresent && (
          <Button classes="govuk-button--secondary">
            Act in this role
            <span class="govuk-visually-hidden">: {`${seat.roleName} at ${seat.agencyName}`}</span>
          </Button>
        )}
      </form>
    </li>
  );
}

async function takeSeat({ db, actor, house }: ActorTx, { body }: StaffRequest): Promise<Reply | Afterwards> {
  const wanted = bodyText(body, "seat");
  const seat = (await findMySeats(db)).find(({ id }) => id === wanted);
  if (!seat) throw notFound();
  const to = firstPlace(house.pack, seat.roleId);
  if (seat.id === actor.seatId) return redirect(to);
  return afterwards(async (token) => {
    const next = await switchSeat(house, token, seat.id);
    if (next === undefined) throw conflict("This role ended a moment ago.");
    await recordOpening(house, next, "seat");
    return redirect(to, [{ name: "session", value: next }]);
  });
}

type SeatRowProps = {
  readonly seat: Seat;
  readonly house: House;
  readonly isPresent: boolean;
  readonly csrf: string;
};
