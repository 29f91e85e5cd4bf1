import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { dayBounds, describeDue } from "../../../foundation/clock/index.ts";
import { agencyName, bodyName, type Pack } from "../../../foundation/pack/index.ts";
import { stateOf } from "../../../foundation/process/index.ts";
import { ClockMark, EmptyState } from "../../../kit/layout/index.ts";
import { saySeat } from "../model/say-seat.ts";
import { paths } from "../paths.ts";
import type { BoardAction } from "../store/board-action.ts";
import { sayDay } from "./say.ts";

/** Who does an action, as far as the reader may know. */
export function sayOwner(pack: Pick<Pack, "agencies">, action: BoardAction): string {
  const { ownerPart: part, ownerAgency: agencyId, ownerName: name } = action;
  if (part !== null) return saySeat(pack, { part, agencyId, name });
  return agencyId === null ? "Somebody on the body" : agencyName(pack, agencyId);
}

type ListProps = {
  readonly tx: ActorTx;
  readonly actions: readonly BoardAction[];
  readonly none: string;
  /** Whether each says whose it is of the bodies: not where all are of one. */
  readonly withBody?: boolean;
};

/** Actions, each with how it stands, who does it and by when. */
export function ActionList({ tx, actions, none, withBody = false }: ListProps): VNode {
  if (actions.length === 0) return <EmptyState text={none} />;
  return (
    <ul class="fl-plan__parts">
      {actions.map((action) => (
        <li class="fl-plan__part">
          <a class="govuk-link" href={paths.action(action.id)}>
            {action.what}
          </a>
          <p class="fl-plan__state">
            <Standing tx={tx} action={action} /> {sayOwner(tx.house.pack, action)}
            {withBody ? `. ${bodyName(tx.house.pack, action.body)}` : ""}.
          </p>
        </li>
      ))}
    </ul>
  );
}

/** How an action stands: by its clock while it is open. */
export function Standing({ tx, action }: { readonly tx: ActorTx; readonly action: BoardAction }): VNode {
  const { house } = tx;
  if (action.state !== "open")
    return (
      <ClockMark
        state={action.state === "done" ? "done" : "paused"}
        text={stateOf(tx, { process: "board-action", state: action.state })}
      />
    );
  const { until } = dayBounds(action.dueOn, house.calendar);
  const { state, text } = describeDue(until, house.now(), house.calendar);
  return <ClockMark state={state} text={state === "overdue" ? text : `due ${sayDay(house, action.dueOn)}`} />;
}
