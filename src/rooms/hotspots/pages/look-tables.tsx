import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Details, Table } from "../../../kit/govuk/index.ts";
import { Scroll } from "../../../kit/layout/index.ts";
import { areaName } from "../model/area-name.ts";
import type { Looked } from "../model/find-hotspots.ts";
import type { Look } from "../model/look.ts";
import { sayChange, sayInterval, sayNumber } from "../model/say-change.ts";
import { paths } from "../paths.ts";
import { FINDING_WORDS } from "./look-map.tsx";

/** The hotspots, each leading to what is known of it. */
export function HotspotTable({ look: { hotspots } }: { look: Look }): VNode | null {
  if (hotspots.length === 0) return null;
  return (
    <Scrolled label="Hotspots">
      <Table
        caption="Hotspots"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[
          { text: "Hotspot" },
          { text: "Hexagons", format: "numeric" },
          { text: "Reports", format: "numeric" },
          { text: "Against the time before" },
        ]}
        rows={hotspots.map(({ number, cell, name, hexagons, count, change }) => [
          {
            html: (
              <>
                {number}.{" "}
                <a class="govuk-link" href={paths.hexagon(cell)}>
                  {name}
                </a>
              </>
            ),
          },
          { text: String(hexagons), format: "numeric" },
          { text: String(count), format: "numeric" },
          { text: sayChange(change) },
        ])}
      />
    </Scrolled>
  );
}

/** Every district: how many, how sure, for how many people, and what changed. */
export function DistrictTable({ look: { districts } }: { look: Look }): VNode {
  return (
    <Scrolled label="By district">
      <Table
        caption="By district"
        captionClasses="govuk-table__caption--m"
        firstCellIsHeader
        head={[
          { text: "District" },
          { text: "Reports", format: "numeric" },
          { text: "A year, for every 10,000 who live there" },
          { text: "Against the time before" },
        ]}
        rows={districts.map(({ name, count, rate, change }) => [
          { text: name },
          { text: String(count), format: "numeric" },
          { text: rate ? `${sayNumber(rate.value)} (${sayInterval(rate)})` : "Not known" },
          { text: sayChange(change) },
        ])}
      />
    </Scrolled>
  );
}

type HexagonProps = { readonly pack: Pack; readonly look: Look; readonly csvHref: string };

/** Every hexagon that the map shows, for whoever does not see it; and as a file. */
export function HexagonTable({ pack, look: { findings }, csvHref }: HexagonProps): VNode {
  const looked = mostFirst(findings.looked);
  return (
    <>
      <Details
        summaryText={`All hexagons on the map (${looked.length})`}
        html={
          <Scrolled label="All hexagons on the map">
            <Table
              caption="All hexagons on the map"
              captionClasses="govuk-visually-hidden"
              firstCellIsHeader
              head={[
                { text: "Near" },
                { text: "Reports", format: "numeric" },
                { text: "With those around", format: "numeric" },
                { text: "Finding" },
              ]}
              rows={looked.map(({ cell, count, near, finding }) => [
                {
                  html: (
                    <a class="govuk-link" href={paths.hexagon(cell)}>
                      {areaName(pack, cell)}
                      <span class="govuk-visually-hidden"> ({cell})</span>
                    </a>
                  ),
                },
                { text: String(count), format: "numeric" },
                { text: String(near), format: "numeric" },
                { text: FINDING_WORDS[finding] },
              ])}
            />
          </Scrolled>
        }
      />
      <p class="govuk-body fl-no-print">
        <a class="govuk-link" href={csvHref}>
          All hexagons, with z and p, as a CSV file
        </a>
      </p>
    </>
  );
}

/** The same as rows of a file. */
export function hexagonRows(pack: Pack, { findings }: Look): (string | number)[][] {
  return [
    ["Hexagon (H3)", "Near", "Reports", "With those around", "Finding", "Gi* z", "p"],
    ...mostFirst(findings.looked).map(({ cell, count, near, finding, local }) => [
      cell,
      areaName(pack, cell),
      count,
      near,
      FINDING_WORDS[finding],
      local?.z.toFixed(4) ?? "",
      local?.p.toFixed(6) ?? "",
    ]),
  ];
}

function mostFirst(looked: readonly Looked[]): readonly Looked[] {
  return looked.toSorted((a, b) => b.count - a.count || b.near - a.near || (a.cell < b.cell ? -1 : 1));
}

/** A table that may be wider than a phone. */
export function Scrolled({ label, children }: { label: string; children: VNode }): VNode {
  return (
    <Scroll label={label} look="fl-map-table">
      {children}
    </Scroll>
  );
}
