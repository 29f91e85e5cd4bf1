import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { recordAudit } from "../../../foundation/audit/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import {
  needs,
  notAudited,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { Button, Table } from "../../../kit/govuk/index.ts";
import { CsrfField, EmptyState } from "../../../kit/layout/index.ts";
import { sayProbability } from "../../people/index.ts";
import { matchProcess } from "../match-process.ts";
import { paths } from "../paths.ts";
import { findMatches, lookThroughAll, type ListedMatch } from "../store/match-list.ts";

/** GET /matches: pairs that wait for somebody, and how far the look through the index is. */
export const matchesRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.matches,
  access: needs("person.recognise"),
  audit: notAudited("shows references and states only, nobody's record"),
  handle: showMatches,
};

/** POST /matches/look-through: everybody is looked for among everybody, in the background. */
export const lookThroughRoute: StaffRoute = {
  face: "staff",
  method: "POST",
  path: paths.lookThrough,
  access: needs("access.approve"),
  audit: recordedByStep,
  handle: async (tx) => {
    const people = await lookThroughAll(tx);
    await recordAudit(tx, { event: "index.look-through", detail: { people } });
    return redirect(paths.matches);
  },
};

async function showMatches(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const isConcluded = request.query["show"] === "concluded";
  const { matches, more, left } = await findMatches(tx, isConcluded ? "concluded" : "open");
  return staffPage({
    title: "Pairs to review",
    place: "People",
    content: (
      <>
        <h1 class="govuk-heading-l">Two records that may be one person</h1>
        <p class="govuk-body">
          Each pair is looked at by two people, and neither sees what the other answered. Nothing is put
          together by itself, and whatever was put together can be taken apart again.
        </p>
        {matches.length === 0 ? (
          <EmptyState
            text={isConcluded ? "Nothing was concluded yet." : "No pair waits for anybody."}
            next={{ label: "See what needs you now", href: "/now" }}
          />
        ) : (
          <MatchTable tx={tx} matches={matches} more={more} />
        )}
        <p class="govuk-body">
          <a class="govuk-link" href={isConcluded ? paths.matches : `${paths.matches}?show=concluded`}>
            {isConcluded ? "Pairs that wait" : "Pairs that were concluded"}
          </a>
        </p>
        {can(tx.actor, "access.approve") && <LookThrough left={left} csrf={request.csrf} />}
      </>
    ),
  });
}

type TableProps = { readonly tx: ActorTx; readonly matches: readonly ListedMatch[]; readonly more: number };

function MatchTable({ tx, matches, more }: TableProps): VNode {
  return (
    <>
      <Table
        caption={`The most probable first${more > 0 ? `; ${more} more after these` : ""}`}
        captionClasses="govuk-table__caption--s"
        head={[{ text: "Pair" }, { text: "How it stands" }, { text: "How probable" }, { text: "Found" }]}
        rows={matches.map(({ id, reference, state, probability, at }) => [
          {
            html: (
              <a class="govuk-link" href={`${paths.matches}/${id}`}>
                {reference}
              </a>
            ),
          },
          { text: matchProcess.states[state as keyof typeof matchProcess.states]?.label ?? state },
          { text: sayProbability(probability) },
          { text: formatDate(at, tx.house.calendar) },
        ])}
      />
    </>
  );
}

function LookThrough({ left, csrf }: { left: number; csrf: string }): VNode {
  return (
    <section>
      <h2 class="govuk-heading-m">Looking through everybody</h2>
      <p class="govuk-body">
        {left === 0
          ? "Everybody has been looked for since something was last told of them."
          : `${left.toLocaleString("en-GB")} ${left === 1 ? "person is" : "people are"} still to be looked for; that goes on in the background, and may be interrupted.`}
      </p>
      <form method="post" action={paths.lookThrough}>
        <CsrfField token={csrf} />
        <Button text="Look through everybody again" classes="govuk-button--secondary" preventDoubleClick />
      </form>
      <p class="govuk-body">
        <a class="govuk-link" href={paths.models}>
          By which model pairs are found
        </a>
      </p>
    </section>
  );
}
