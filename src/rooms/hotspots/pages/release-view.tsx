import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Table } from "../../../kit/govuk/index.ts";
import { AreaMap } from "../../../kit/layout/index.ts";
import { DENSITIES, densityOf, squareKilometres } from "../model/density.ts";
import { headlineOf, totalShown } from "../model/headline.ts";
import { resolutionOf, ringsOf } from "../model/hexagon.ts";
import { districtAt, studyArea } from "../model/outline.ts";
import { pointsOf } from "../model/points.ts";
import { quarterName } from "../model/quarter.ts";
import type { ReleaseArea, ReleaseBody } from "../model/release-body.ts";
import { sayNumber } from "../model/say-change.ts";
import { Scrolled } from "./look-tables.tsx";

/** As many areas as are numbered on the map itself. */
const MARKED = 9;

type Props = {
  readonly pack: Pack;
  readonly body: ReleaseBody;
  /** The part of the map that is shown from near; all of it, when it is left out. */
  readonly near?: string | undefined;
  /** The address that the parts of the map are asked for at. */
  readonly href: string;
};

/** Everything a release shows, the same for those who check it and for everybody. */
export function ReleaseView(props: Props): VNode {
  const { body } = props;
  return (
    <>
      <p class="govuk-body">{sayTotals(body)}</p>
      {body.areas.length > 0 && (
        <>
          <ReleaseMap {...props} />
          <NearLinks {...props} />
          <AreaTable body={body} />
          <KindTable body={body} />
        </>
      )}
    </>
  );
}

function sayTotals(body: ReleaseBody): string {
  const { areas, smallest, base, hasRest } = body;
  const count = areas.length === 1 ? "one area" : `${areas.length} areas`;
  const shown = `About ${totalShown(body)} reports in ${count}, each count to the nearest ${base}.`;
  const rest = `Where there were fewer than ${smallest} we show nothing, so that nobody can be found by what she told us.`;
  return areas.length === 0 ? (hasRest ? rest : "No report counts in this quarter.") : `${shown} ${rest}`;
}

function ReleaseMap({ pack, body, near }: Props): VNode {
  const areas = body.areas
    .map((area, index) => ({ area, number: index + 1 }))
    .filter(({ area }) => area.cell !== null);
  const { outlines } = studyArea(pack);
  const framed = outlines.filter(({ district }) => district === near);
  const drawn = new Set(areas.map(({ area }) => densityOf(area).look));
  return (
    <AreaMap
      id="map"
      title={`Reports of places that feel unsafe, for each square kilometre, ${quarterName(body.quarter)}`}
      means={`${headlineOf(body)}. ${areas.map(({ area, number }) => `${number}: ${area.name}, about ${area.shown} reports.`).join(" ")} The table below says the same.`}
      outlines={outlines}
      frame={framed.length > 0 ? framed.map(({ rings }) => rings) : undefined}
      points={framed.length > 0 ? pointsOf(pack) : undefined}
      areas={areas
        .toSorted((a, b) => sizeOf(a.area) - sizeOf(b.area))
        .map(({ area, number }) => ({
          rings: ringsOf(area.cell ?? ""),
          look: densityOf(area).look,
          mark: number <= MARKED ? String(number) : undefined,
        }))}
      legend={DENSITIES.filter(({ look }) => drawn.has(look)).map(({ look, words }) => ({
        look,
        text: words,
      }))}
      attribution={pack.outline.attribution}
    />
  );
}

/** Each district that has an area on the map, from near. */
function NearLinks({ pack, body, near, href }: Props): VNode {
  const has = new Set(
    body.areas.flatMap(({ cell }) => (cell === null ? [] : (districtAt(pack, cell) ?? []))),
  );
  const parts = pack.districts.filter(({ id }) => has.has(id));
  const query = (id: string): string => `${href}?near=${id}`;
  return (
    <nav class="fl-no-print" aria-label="Parts of the map">
      <ul class="fl-parts">
        <li>
          <a class="govuk-link" href={href} aria-current={near === undefined ? "true" : undefined}>
            The whole county
          </a>
        </li>
        {parts.map(({ id, name }) => (
          <li>
            <a class="govuk-link" href={query(id)} aria-current={near === id ? "true" : undefined}>
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function AreaTable({ body }: { body: ReleaseBody }): VNode {
  return (
    <Scrolled label="Areas">
      <Table
        caption="Areas, most reports first"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[
          { text: "Area" },
          { text: "Reports, about", format: "numeric" },
          { text: "Square kilometres", format: "numeric" },
        ]}
        rows={body.areas.map((area, index) => [
          { text: `${index + 1}. ${area.name}` },
          { text: String(area.shown), format: "numeric" },
          { text: area.cell === null ? "The rest" : sayNumber(squareKilometres(area)), format: "numeric" },
        ])}
      />
    </Scrolled>
  );
}

function KindTable({ body: { kinds, smallest } }: { body: ReleaseBody }): VNode {
  return (
    <Scrolled label="What people told us">
      <Table
        caption="What people told us, in all these areas together"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[{ text: "What they told us" }, { text: "Reports, about", format: "numeric" }]}
        rows={kinds.map(({ label, shown }) => [
          { text: label },
          { text: shown === null ? `Fewer than ${smallest}` : String(shown), format: "numeric" as const },
        ])}
      />
    </Scrolled>
  );
}

/** The same as rows of a file. */
export function areaRows(body: ReleaseBody): (string | number)[][] {
  return [
    ["Area", "Hexagon (H3)", "Reports, to the nearest " + String(body.base), "Square kilometres"],
    ...body.areas.map((area) => [
      area.name,
      area.cell ?? "",
      area.shown,
      area.cell === null ? "" : squareKilometres(area).toFixed(2),
    ]),
  ];
}

function sizeOf({ cell }: ReleaseArea): number {
  return cell === null ? 0 : resolutionOf(cell);
}
