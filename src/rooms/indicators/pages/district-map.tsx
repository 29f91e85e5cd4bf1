import type { VNode } from "preact";
import type { Pack } from "../../../foundation/pack/index.ts";
import { AreaMap, type AreaLook } from "../../../kit/layout/index.ts";
import { polygonsOf } from "../../places/index.ts";
import type { PlaceLine, PlacesView } from "../model/places-view.ts";
import { yearName } from "../model/places-view.ts";
import { sayPlaces, UNLIKE_WORDS } from "../model/say-places.ts";

type Look = keyof typeof UNLIKE_WORDS | "not-shown";

/** Each a pattern of its own, so that none needs a colour; what is loudest is what is unlike the others. */
const LOOKS: Readonly<Record<Look, AreaLook>> = {
  higher: "full",
  lower: "grid",
  unsure: "lines",
  within: "dots",
  "not-shown": "empty",
};

/** The districts on a map, by where each lies in the funnel; the table beside it says the same. */
export function DistrictMap({
  pack,
  view,
}: {
  readonly pack: Pack;
  readonly view: PlacesView;
}): VNode | null {
  const outlines = view.lines.map(({ id, name }) => ({ name, rings: ringsOf(pack, id) }));
  if (outlines.every(({ rings }) => rings.length === 0)) return null;
  const looks = new Set(view.lines.map(lookOf));
  return (
    <AreaMap
      id={`map-${view.id}`}
      title={`${view.name} by district, ${yearName(view.period)}`}
      means={`${sayPlaces(view)}. ${view.lines.map((line) => `${line.name}: ${wordsOf(lookOf(line)).toLowerCase()}.`).join(" ")}`}
      outlines={outlines}
      areas={view.lines.map((line) => ({ rings: ringsOf(pack, line.id), look: LOOKS[lookOf(line)] }))}
      legend={(["higher", "lower", "unsure", "within", "not-shown"] as const)
        .filter((look) => looks.has(look))
        .map((look) => ({ look: LOOKS[look], text: wordsOf(look) }))}
      attribution={pack.outline.attribution}
    />
  );
}

function lookOf({ placed }: PlaceLine): Look {
  return placed?.says ?? "not-shown";
}

function wordsOf(look: Look): string {
  return look === "not-shown" ? "Not shown: too few to say, or held back" : UNLIKE_WORDS[look];
}

function ringsOf(pack: Pack, district: string) {
  return pack.outline.features
    .filter(({ properties }) => properties.district === district)
    .flatMap((feature) => polygonsOf(feature).flat());
}
