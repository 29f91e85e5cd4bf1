import { monthName } from "../../../foundation/clock/index.ts";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { forbidden, notFound } from "../../../foundation/errors/index.ts";
import {
  needs,
  notAudited,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { hrefOf, stateOf } from "../../../foundation/process/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { findBehind } from "../store/find-behind.ts";
import { findFigures } from "../store/find-figures.ts";
import { getMeasure } from "./measure-page.tsx";

const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

/** GET /plan/figures/:measure/:month: the records one figure counts, as far as the reader may open them. */
export const recordsRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/plan/figures/:measure/:month",
  access: needs("figures.see"),
  audit: notAudited("shows references and states, as Now does; opening one is recorded"),
  handle: showRecords,
};

async function showRecords(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const measure = getMeasure(tx, request);
  const asked = request.params["month"] ?? "";
  if (!MONTH.test(asked)) throw notFound();
  const { isWide } = await findFigures(tx, measure.id);
  if (isWide) throw forbidden("Figures of the county lead to no record.");
  const month = `${asked}-01`;
  const { counted, open } = await findBehind(tx, measure.id, month);
  return staffPage({
    title: `${measure.label}, ${monthName(month)}`,
    place: "Plan",
    content: (
      <>
        <a class="govuk-back-link" href={`/plan/figures/${measure.id}`}>
          {measure.label}
        </a>
        <h1 class="govuk-heading-l">
          {measure.label}, {monthName(month)}
        </h1>
        <p class="govuk-body">
          Counted: {counted}. You may open {open.length} of them.
        </p>
        {open.length === 0 ? (
          <EmptyState text="There is none here that you may open." />
        ) : (
          <Table
            caption="Records"
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            head={[{ text: "Reference" }, { text: "State" }]}
            rows={open.map((one) => [
              {
                html: (
                  <a class="govuk-link" href={hrefOf(tx, one)}>
                    {one.reference}
                  </a>
                ),
              },
              { text: stateOf(tx, one) },
            ])}
          />
        )}
      </>
    ),
  });
}
