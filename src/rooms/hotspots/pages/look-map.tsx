import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { AreaMap, type AreaLook } from "../../../kit/layout/index.ts";
import type { Finding, Looked } from "../model/find-hotspots.ts";
import { ringsOf } from "../model/hexagon.ts";
import type { Look } from "../model/look.ts";
import { studyArea } from "../model/outline.ts";
import { periodName } from "../model/quarter.ts";
import { pointsOf } from "../model/points.ts";
import type { Asked } from "./look-query.ts";

/** How each finding is drawn; what is loudest is what most is known of. */
const LOOKS: Readonly<Record<Finding, AreaLook>> = {
  hotspot: "full",
  "as elsewhere": "dots",
  coldspot: "lines",
  "too few to say": "empty",
};

/** A finding in words, as key and table have it. */
export const FINDING_WORDS: Readonly<Record<Finding, string>> = {
  hotspot: "Hotspot: more than chance would put there",
  "as elsewhere": "Reports, no more than chance would put there",
  coldspot: "Fewer than chance would put there",
  "too few to say": "Too few reports to say",
};

type Props = { readonly pack: Pack; readonly look: Look; readonly asked: Asked; readonly finding: string };

/** The hexagons of a look, hotspots numbered as in the table below. */
export function LookMap({ pack, look, asked, finding }: Props): VNode {
  const { outlines } = studyArea(pack);
  const numbers = new Map(look.hotspots.map(({ cell, number }) => [cell, String(number)]));
  const found = new Set(look.findings.looked.map((each) => each.finding));
  const framed = outlines.filter(({ district }) => district === asked.district);
  return (
    <AreaMap
      id="hotspots"
      title={`Reports by hexagon, ${periodName(asked.period.first, asked.period.months)}${asked.kind ? `: “${asked.kind.label}”` : ""}`}
      means={describe(look, finding)}
      outlines={outlines}
      points={framed.length > 0 ? pointsOf(pack) : undefined}
      frame={framed.length > 0 ? framed.map(({ rings }) => rings) : undefined}
      areas={quietFirst(look.findings.looked).map(({ cell, finding: each }) => ({
        rings: ringsOf(cell),
        look: LOOKS[each],
        mark: numbers.get(cell),
      }))}
      legend={keysOf(LOOKS)
        .filter((each) => found.has(each))
        .map((each) => ({ look: LOOKS[each], text: FINDING_WORDS[each] }))}
      attribution={pack.outline.attribution}
    />
  );
}

/** Hotspots last, so that nothing lies over them. */
function quietFirst(looked: readonly Looked[]): readonly Looked[] {
  return looked.toSorted((a, b) => Number(a.finding === "hotspot") - Number(b.finding === "hotspot"));
}

function describe({ hotspots, findings: { looked } }: Look, finding: string): string {
  const named = hotspots.map(({ number, name, count }) => `${number}: near ${name}, ${count} reports.`);
  const few = looked.filter((each) => each.finding === "too few to say").length;
  return [
    finding,
    ...named,
    `There are reports in ${looked.filter(({ count }) => count > 0).length} hexagons; of ${few} there are too few to say.`,
    "The tables below say the same.",
  ].join(" ");
}

function keysOf(looks: typeof LOOKS): Finding[] {
  return (Object.keys(looks) as Finding[]).filter((each) => each in looks);
}
