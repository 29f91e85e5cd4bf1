import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { needs, notAudited, staffPage, type Reply, type StaffRoute } from "../../../foundation/http/index.ts";
import { formatDay } from "../../../foundation/clock/index.ts";
import { homeAgency } from "../../../foundation/pack/index.ts";
import { stateOf } from "../../../foundation/process/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { WHYS } from "../model/why.ts";
import { sayQuarter } from "../model/say-table.ts";
import { paths, publicPaths } from "../paths.ts";
import { findEditions, type EditionLine } from "../store/edition.ts";

/** GET /plan/publications: the editions of figures for everybody, and the way to prepare another. */
export const editionsRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: paths.list,
  access: needs("publication.see"),
  audit: notAudited("shows which editions there are, nobody's record"),
  handle: showEditions,
};

async function showEditions(tx: ActorTx): Promise<Reply> {
  const editions = await findEditions(tx);
  const mayPrepare = can(tx.actor, "publication.prepare") && tx.actor.agencyId === homeAgency(tx.house.pack);
  return staffPage({
    title: "Figures for everybody",
    place: "Plan",
    content: (
      <>
        <h1 class="govuk-heading-l">Figures for everybody</h1>
        <p class="govuk-body">
          Tables of counts that anybody can read, at {publicPaths.list}. One person prepares an edition. What
          is small is held back, and whatever would give it away; then the edition is attacked as somebody
          might who adds up and subtracts all its tables and all that is out already. Only if that finds
          nothing can somebody else sign it off. Published, it never changes.
        </p>
        {mayPrepare && (
          <p class="govuk-body">
            <a class="fl-action" href={paths.prepare}>
              Prepare an edition
            </a>
          </p>
        )}
        <h2 class="govuk-heading-m">Prepared and published</h2>
        <EditionTable tx={tx} editions={editions} />
      </>
    ),
  });
}

function EditionTable({ tx, editions }: { tx: ActorTx; editions: readonly EditionLine[] }): VNode {
  if (editions.length === 0)
    return <EmptyState text="There is none yet. The first shows what has been counted so far." />;
  return (
    <Table
      caption="Prepared and published"
      captionClasses="govuk-visually-hidden"
      firstCellIsHeader
      head={[{ text: "Edition" }, { text: "Up to" }, { text: "State" }, { text: "Why" }]}
      rows={editions.map(({ id, number, state, until, why, publishedOn }) => [
        {
          html: (
            <a class="govuk-link" href={paths.edition(id)}>
              Edition {number}
            </a>
          ),
        },
        { text: sayQuarter(until) },
        {
          text: `${stateOf(tx, { process: "edition", state })}${publishedOn ? `, ${formatDay(publishedOn, tx.house.calendar)}` : ""}`,
        },
        { text: WHYS[why] },
      ])}
    />
  );
}
