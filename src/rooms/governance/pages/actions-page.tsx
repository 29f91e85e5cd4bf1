import { bodyName } from "../../../foundation/pack/index.ts";
import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import {
  needs,
  notAudited,
  type Reply,
  staffPage,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink, Table } from "../../../kit/govuk/index.ts";
import { EmptyState, type FilterChoice, Scroll, SelectFilter } from "../../../kit/layout/index.ts";
import { boardActionProcess } from "../action-process.ts";
import { paths } from "../paths.ts";
import { type BoardAction, findBoardActions } from "../store/board-action.ts";
import { sayOwner, Standing } from "./action-list.tsx";
import { sayDay } from "./say.ts";

/** GET /board/actions: what was agreed that somebody does, the open ones first, by their day; by body, state and owner. */
export const actionsRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.actions,
  access: needs("governance.see"),
  audit: notAudited("shows what boards agreed that agencies do, nobody's record"),
  handle: showActions,
};

async function showActions(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const all = await findBoardActions(tx);
  const choices = choicesOf(tx, all, request);
  const [body, state, owner] = choices.map(({ value }) => value);
  const shown = all.filter(
    (action) =>
      (body === undefined || action.body === body) &&
      (state === undefined || action.state === state) &&
      (owner === undefined || ownerKey(action) === owner),
  );
  return staffPage({
    title: "Actions",
    place: "Plan",
    content: (
      <>
        <BackLink href={paths.board} text="Boards and groups" />
        <h1 class="govuk-heading-l">Actions</h1>
        <p class="govuk-body">
          What was agreed that somebody does. An action is added on the page of the meeting that agreed it, or
          of its body.
        </p>
        <SelectFilter action={paths.actions} choices={choices} />
        {shown.length === 0 ? (
          <EmptyState text={all.length === 0 ? "None was agreed yet." : "None is like this."} />
        ) : (
          <ActionTable tx={tx} actions={shown} />
        )}
      </>
    ),
  });
}

/** What the log may be narrowed by: what occurs in it. */
function choicesOf(tx: ActorTx, all: readonly BoardAction[], request: StaffRequest): FilterChoice[] {
  const { pack } = tx.house;
  const asked = (options: FilterChoice["options"], name: string): string | undefined =>
    options.find(({ value }) => value === request.query[name])?.value;
  const bodies = optionsOf(all.map((each) => [each.body, bodyName(pack, each.body)]));
  const owners = optionsOf(all.map((each) => [ownerKey(each), sayOwner(pack, each)]));
  const states = Object.entries(boardActionProcess.states).map(([value, { label }]) => ({ value, label }));
  return [
    { name: "body", label: "Body", options: bodies, value: asked(bodies, "body") },
    { name: "state", label: "State", options: states, value: asked(states, "state") },
    { name: "owner", label: "Who does it", options: owners, value: asked(owners, "owner"), every: "Anybody" },
  ];
}

function optionsOf(pairs: readonly (readonly [string, string])[]): { value: string; label: string }[] {
  return [...new Map(pairs)]
    .map(([value, label]) => ({ value, label }))
    .toSorted((one, other) => one.label.localeCompare(other.label, "en-GB"));
}

function ownerKey({ ownerSeat, ownerAgency }: BoardAction): string {
  return ownerSeat ?? ownerAgency ?? "";
}

function ActionTable({
  tx,
  actions,
}: {
  readonly tx: ActorTx;
  readonly actions: readonly BoardAction[];
}): VNode {
  const { house } = tx;
  const rows = actions.map((action) => [
    { html: <ActionLink action={action} /> },
    { html: <Standing tx={tx} action={action} /> },
    { text: sayDay(house, action.dueOn) },
    { text: sayOwner(house.pack, action) },
    { text: bodyName(house.pack, action.body) },
  ]);
  return (
    <Scroll label="Actions" look="fl-scroll--words">
      <Table
        firstCellIsHeader
        head={["Action", "How it stands", "Due", "Who does it", "Body"].map((text) => ({ text }))}
        rows={rows}
      />
    </Scroll>
  );
}

function ActionLink({ action }: { readonly action: BoardAction }): VNode {
  return (
    <a class="govuk-link" href={paths.action(action.id)}>
      {action.what}
    </a>
  );
}
