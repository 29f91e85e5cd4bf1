import { monthName } from "../../../foundation/clock/index.ts";
import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import {
  needs,
  notAudited,
  redirect,
  staffPage,
  type Reply,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { EmptyState, FigureRow as KeyFigures } from "../../../kit/layout/index.ts";
import type { FigureRow } from "../model/figure-row.ts";
import { totalsOf } from "../model/figure-row.ts";
import { measuresOf, type Measure } from "../model/measure.ts";
import type { DisclosureProfile } from "../../../stats/index.ts";
import { profileOf } from "../store/release-periods.ts";
import { findFigures } from "../store/find-figures.ts";
import { findingsOf, keyFigures } from "./findings.ts";
import { HowCounted } from "./how-counted.tsx";
import { sayMonth, sayYear } from "./say-figure.ts";

const figures = {
  face: "staff",
  method: "GET",
  access: needs("figures.see"),
  audit: notAudited("shows counts only, nobody's record"),
} as const;

/** GET /plan/figures: what the last twelve months came to; each figure leads to how it is counted. */
export const figuresRoute: StaffRoute = { ...figures, path: "/plan/figures", handle: showFigures };

/** GET /plan: the same for whoever has no strategy; the strategy, from which these are one press away, for whoever has. */
export const planRoute: StaffRoute = {
  ...figures,
  path: "/plan",
  handle: async (tx) => (can(tx.actor, "strategy.see") ? redirect("/plan/strategy") : showFigures(tx)),
};

async function showFigures(tx: ActorTx): Promise<Reply> {
  const { isWide, rows } = await findFigures(tx);
  const held = isWide ? profileOf(tx.house.pack) : undefined;
  const declined = await findFigures(tx, "declined");
  // A figure that was too small to show in every month would only be noise.
  const counted = measuresOf(tx.house).filter(({ id }) => totalsOf(rows, id).some(({ n }) => n !== null));
  const reasons = declined.rows.filter(({ split }) => split === "reason");
  return staffPage({
    title: "Figures",
    place: "Plan",
    content: (
      <>
        <h1 class="govuk-heading-l">
          {isWide ? "The county's figures" : `Figures of ${tx.actor.agencyName ?? "ours"}`}
        </h1>
        {can(tx.actor, "strategy.see") && (
          <p class="govuk-body">
            <a class="govuk-link" href="/plan/strategy">
              The strategy and how it goes
            </a>
          </p>
        )}
        <HowCounted isWide={isWide} pack={tx.house.pack} />
        {counted.length === 0 ? (
          <EmptyState text="Nothing has been counted yet. The first figures come when the first month is over." />
        ) : (
          <>
            {findingsOf([...rows, ...reasons], tx.house.pack, held).map((sentence) => (
              <p class="govuk-body">{sentence}</p>
            ))}
            <KeyFigures figures={keyFigures(rows, counted, held)} />
            <MeasuresTable
              measures={counted.filter(({ kind }) => kind !== "limit")}
              rows={rows}
              held={held}
              caption="What was done"
              head={["Figure", "Latest month", "Twelve months"]}
            />
            <MeasuresTable
              measures={counted.filter(({ kind }) => kind === "limit")}
              rows={rows}
              held={held}
              caption="Time limits kept"
              head={["Time limit", "Kept, latest month", "Kept, twelve months"]}
            />
          </>
        )}
      </>
    ),
  });
}

type Props = {
  readonly measures: readonly Measure[];
  readonly rows: readonly FigureRow[];
  /** By which rule small parts are not told; none of an agency's own figures. */
  readonly held: DisclosureProfile | undefined;
  readonly caption: string;
  readonly head: readonly [figure: string, month: string, year: string];
};

function MeasuresTable({ measures, rows, held, caption, head }: Props): VNode | null {
  if (measures.length === 0) return null;
  return (
    <Table
      caption={caption}
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={head.map((text, at) => (at === 0 ? { text } : { text, format: "numeric" as const }))}
      rows={measures.map((measure) => [
        {
          html: (
            <a class="govuk-link" href={`/plan/figures/${measure.id}`}>
              {measure.label}
            </a>
          ),
        },
        { text: latest(measure, rows, held), format: "numeric" },
        { text: sayYear(measure, rows, held), format: "numeric" },
      ])}
    />
  );
}

function latest(measure: Measure, rows: readonly FigureRow[], held: DisclosureProfile | undefined): string {
  const [newest] = totalsOf(rows, measure.id);
  return newest ? `${sayMonth(measure, newest, held)} (${monthName(newest.period)})` : "";
}
