import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { isoDay } from "../../../foundation/clock/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import {
  needs,
  notAudited,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { hrefOf, stateOf } from "../../../foundation/process/index.ts";
import { SummaryList, Table } from "../../../kit/govuk/index.ts";
import { AreaMap, EmptyState } from "../../../kit/layout/index.ts";
import { pointsOf } from "../model/points.ts";
import { areaName } from "../model/area-name.ts";
import { beside, isLookedAt, keptIn, ringsOf, widen, LOOKED_AT, type Cell } from "../model/hexagon.ts";
import { kindsOf } from "../model/kind.ts";
import { lookAt, type Counted } from "../model/look.ts";
import { studyArea } from "../model/outline.ts";
import { periodEnding, type Period } from "../model/period.ts";
import { periodName } from "../model/quarter.ts";
import { ruleOf } from "../model/rule.ts";
import { sayChange } from "../model/say-change.ts";
import { compareCounts } from "../../../stats/index.ts";
import { paths } from "../paths.ts";
import { countKinds, countReports } from "../store/count-reports.ts";
import { findReports, type FoundReport } from "../store/find-reports.ts";
import { FINDING_WORDS } from "./look-map.tsx";
import { Scrolled } from "./look-tables.tsx";

/** GET /hotspots/hexagons/:cell: one hexagon, or the whole hotspot it is part of: what was told there, and the reports. */
export const hexagonRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: "/hotspots/hexagons/:cell",
  access: needs("place.hotspots"),
  audit: notAudited("shows counts, references and states; opening a report is recorded"),
  handle: showHexagon,
};

async function showHexagon(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { pack, now, calendar } = tx.house;
  const cell = request.params["cell"] ?? "";
  if (!isLookedAt(cell) || !isNearCounty(tx, cell)) throw notFound();
  const period = periodEnding(isoDay(now(), calendar), 12);
  const counts = await countReports(tx, { since: period.previous, before: period.before });
  const { findings } = lookAt(pack, counts, period, ruleOf(pack));
  const hotspot = findings.hotspots.find(({ cells }) => cells.some((each) => each.cell === cell));
  const hexagons = hotspot?.cells.map((each) => each.cell) ?? [cell];
  const kept = hexagons.flatMap(keptIn);
  const span = { since: period.first, before: period.before, cells: kept };
  const [kinds, reports] = [await countKinds(tx, span), await findReports(tx, span)];
  const name = areaName(pack, hexagons[0] ?? cell);
  const finding = findings.looked.find((each) => each.cell === cell)?.finding ?? "too few to say";
  return staffPage({
    title: name,
    place: "Now",
    content: (
      <>
        <a class="govuk-back-link" href={paths.map}>
          The whole map
        </a>
        <h1 class="govuk-heading-l">Near {name}</h1>
        <SummaryList
          rows={[
            { key: { text: "Finding" }, value: { text: FINDING_WORDS[finding] } },
            {
              key: { text: "Hexagons" },
              value: {
                text: hotspot
                  ? `${hexagons.length}, of 0.7 square kilometres each: hotspot ${hotspot.number} of the map`
                  : "This one, of 0.7 square kilometres",
              },
            },
            ...sayCounts(counts, hexagons, period, ruleOf(pack).fewestNear),
          ]}
        />
        <NearMap tx={tx} hexagons={hexagons} name={name} />
        <KindTable tx={tx} kinds={kinds} />
        <Reports tx={tx} reports={reports} />
      </>
    ),
  });
}

/** In the county, or touching it. */
function isNearCounty({ house }: ActorTx, cell: Cell): boolean {
  const { districtOf } = studyArea(house.pack);
  return [cell, ...beside(cell)].some((each) => districtOf.has(each));
}

function sayCounts(
  counts: readonly Counted[],
  hexagons: readonly Cell[],
  period: Period & { readonly previous: string },
  fewest: number,
) {
  const own = counts.filter(({ cell }) => hexagons.includes(widen(cell, LOOKED_AT)));
  const sum = (some: readonly Counted[]): number => some.reduce((total, { n }) => total + n, 0);
  const later = sum(own.filter(({ month }) => month >= period.first));
  const earlier = sum(own) - later;
  const change = compareCounts(
    { count: earlier, over: period.months },
    { count: later, over: period.months },
    fewest,
  );
  return [
    { key: { text: periodName(period.first, period.months) }, value: { text: `${later} reports` } },
    { key: { text: periodName(period.previous, period.months) }, value: { text: `${earlier} reports` } },
    { key: { text: "Change" }, value: { text: sayChange(change) } },
  ];
}

type MapProps = { readonly tx: ActorTx; readonly hexagons: readonly Cell[]; readonly name: string };

/** Where it lies, with a few kilometres around. */
function NearMap({ tx, hexagons, name }: MapProps): VNode {
  const { pack } = tx.house;
  const around = new Set(
    hexagons.flatMap((cell) => beside(cell).flatMap((other) => [other, ...beside(other)])),
  );
  return (
    <AreaMap
      id="near"
      title={`Where it is: near ${name}`}
      means={`A map of the ${hexagons.length === 1 ? "hexagon" : `${hexagons.length} hexagons`} near ${name}, and a few kilometres around.`}
      outlines={studyArea(pack).outlines}
      frame={[...around].map(ringsOf)}
      areas={[
        ...[...around]
          .filter((cell) => !hexagons.includes(cell))
          .map((cell) => ({ rings: ringsOf(cell), look: "empty" as const })),
        ...hexagons.map((cell) => ({ rings: ringsOf(cell), look: "full" as const })),
      ]}
      legend={[
        { look: "full", text: hexagons.length === 1 ? "This hexagon" : "These hexagons" },
        { look: "empty", text: "Around it" },
      ]}
      points={pointsOf(pack)}
      attribution={pack.outline.attribution}
    />
  );
}

function KindTable({ tx, kinds }: { tx: ActorTx; kinds: ReadonlyMap<string, number> }): VNode | null {
  const told = kindsOf(tx.house.pack)
    .map(({ id, label }) => ({ label, n: kinds.get(id) ?? 0 }))
    .filter(({ n }) => n > 0)
    .toSorted((a, b) => b.n - a.n);
  if (told.length === 0) return null;
  return (
    <Table
      caption="What was told, twelve months"
      captionClasses="govuk-table__caption--m"
      firstCellIsHeader
      head={[{ text: "What was told" }, { text: "Reports", format: "numeric" }]}
      rows={told.map(({ label, n }) => [{ text: label }, { text: String(n), format: "numeric" as const }])}
    />
  );
}

function Reports({ tx, reports }: { tx: ActorTx; reports: readonly FoundReport[] }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Reports you may open</h2>
      {reports.length === 0 ? (
        <EmptyState text="There is none here that you may open." />
      ) : (
        <Scrolled label="Reports you may open">
          <Table
            caption="Reports you may open"
            captionClasses="govuk-visually-hidden"
            firstCellIsHeader
            head={[{ text: "Reference" }, { text: "Month" }, { text: "State" }, { text: "Next" }]}
            rows={reports.map((report) => [
              {
                html: (
                  <a class="govuk-link" href={hrefOf(tx, report)}>
                    {report.reference}
                  </a>
                ),
              },
              { text: periodName(report.month, 1) },
              { text: stateOf(tx, report) },
              { html: <BeginProblem tx={tx} report={report} /> },
            ])}
          />
        </Scrolled>
      )}
    </>
  );
}

/** The way to a problem of these reports: it begins from one that belongs to none yet, and gathers those around it. */
function BeginProblem({ tx, report }: { tx: ActorTx; report: FoundReport }): VNode | null {
  const begin = tx.house.processes.get(report.process)?.steps["begin"];
  if (!begin?.from.includes(report.state) || !can(tx.actor, begin.permission)) return null;
  return (
    <a class="govuk-link" href={`${hrefOf(tx, report)}/begin`}>
      {begin.label}
      <span class="govuk-visually-hidden"> ({report.reference})</span>
    </a>
  );
}
