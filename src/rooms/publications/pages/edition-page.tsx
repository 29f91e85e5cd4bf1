import type { VNode } from "preact";
import { FactList } from "../../../kit/layout/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDay } from "../../../foundation/clock/index.ts";
import {
  idParam,
  needs,
  notAudited,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { getThing, offeredSteps, stateOf, StepButtons } from "../../../foundation/process/index.ts";
import { BackLink, Details } from "../../../kit/govuk/index.ts";
import { compareEditions } from "../model/compare-editions.ts";
import { sayProfile } from "../model/profiles.ts";
import { countShown, notesOf } from "../model/say-rules.ts";
import { sayQuarter } from "../model/say-table.ts";
import { WHYS, WITHDRAWALS } from "../model/why.ts";
import { editionProcess } from "../edition-process.ts";
import { paths, publicPaths } from "../paths.ts";
import { findBefore, getEdition, type Edition } from "../store/edition.ts";
import { AuditView } from "./audit-view.tsx";
import { sayTableChange } from "./say-change.ts";
import { TableView } from "./table-view.tsx";

/** GET /plan/publications/:id: an edition as it is or would be, what the audit found, and what may be done. */
export const editionRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/plan/publications/:id",
  access: needs("publication.see"),
  audit: notAudited("shows what is published or may be, nobody's record"),
  handle: showEdition,
};

async function showEdition(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const thing = await getThing(tx, idParam(request));
  const edition = await getEdition(tx, thing.id);
  const before = await findBefore(tx, edition.number);
  const steps = await offeredSteps(tx, editionProcess, thing);
  return staffPage({
    title: `Edition ${edition.number}`,
    place: "Plan",
    content: (
      <>
        <BackLink href={paths.list} text="Figures for everybody" />
        <p class="fl-cover__reference">{edition.reference}</p>
        <h1 class="govuk-heading-l">Edition {edition.number} of the figures for everybody</h1>
        <FactList facts={factsOf(tx, edition)} />
        {edition.state === "checking" && (
          <p class="govuk-body">
            It is being worked out and attacked. That takes some seconds;{" "}
            <a class="govuk-link" href={paths.edition(thing.id)}>
              look again
            </a>
            .
          </p>
        )}
        {edition.state === "empty" && (
          <p class="govuk-body">
            Everything was counted again, and comes to what everybody reads already. There is nothing to put
            right, so there is nothing to publish.
          </p>
        )}
        <StepButtons base={paths.edition(thing.id)} steps={steps} />
        {edition.audit && <AuditView audit={edition.audit} />}
        <Changes edition={edition} before={before} />
        <Preview edition={edition} />
      </>
    ),
  });
}

function factsOf(tx: ActorTx, edition: Edition): [string, string][] {
  const { publishedOn, signedBy, preparedBy, until, why, withdrawnOn, withdrawnWhy } = edition;
  const day = (iso: string): string => formatDay(iso, tx.house.calendar);
  return [
    ["State", stateOf(tx, { process: "edition", state: edition.state })],
    ["Up to", sayQuarter(until)],
    ["Rule", sayProfile(edition.profile)],
    ["Why there is another", WHYS[why]],
    ["Prepared by", preparedBy],
    ["Signed off by", signedBy ?? "Nobody yet"],
    ["Published", publishedOn ? `${day(publishedOn)}, at ${publicPaths.list}` : "No: nobody outside sees it"],
    ...(withdrawnOn && withdrawnWhy
      ? [["Withdrawn", `${day(withdrawnOn)}. ${WITHDRAWALS[withdrawnWhy]}`] as [string, string]]
      : []),
  ];
}

type ChangesProps = {
  readonly edition: Edition;
  readonly before: Awaited<ReturnType<typeof findBefore>>;
};

function Changes({ edition, before }: ChangesProps): VNode | null {
  if (!edition.body) return null;
  const changes = compareEditions(before, edition.body);
  return (
    <>
      <h2 class="govuk-heading-m">
        {before ? "What is other than what was out before it" : "What is in it"}
      </h2>
      <ul class="govuk-list govuk-list--bullet">
        {changes.map((change) => (
          <li>{sayTableChange(change)}</li>
        ))}
      </ul>
    </>
  );
}

/** Each table exactly as everybody would read it. */
function Preview({ edition: { body } }: { edition: Edition }): VNode | null {
  if (!body) return null;
  return (
    <>
      <h2 class="govuk-heading-m">The tables, as everybody reads them</h2>
      {body.tables.map((table) => {
        const { shown, all } = countShown(table);
        return (
          <Details
            summaryText={`${table.title}: ${shown} of ${all} counts shown`}
            html={
              <>
                <TableView table={table} headingLevel={3} />
                <ul class="govuk-list govuk-list--bullet">
                  {notesOf(table).map((note) => (
                    <li>{note}</li>
                  ))}
                </ul>
              </>
            }
          />
        );
      })}
    </>
  );
}
