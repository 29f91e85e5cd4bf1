import type { VNode } from "preact";
import { fillWords, type Pack } from "../../../../foundation/pack/index.ts";
import { PublicForm } from "../../../../kit/layout/index.ts";
import { drawCounty } from "../../model/draw-map.ts";
import { viewOf } from "../../model/map-view.ts";
import { MapInput } from "./map-input.tsx";

type Props = {
  readonly pack: Pack;
  readonly action: string;
  readonly csrf: string;
  /** Which page it is, sent along. */
  readonly step: string;
};

/** Under the list of districts: the same choice as a press on a map. */
export function CountyMap({ pack, action, csrf, step }: Props): VNode {
  const { places: words } = pack.words;
  const view = viewOf(
    pack,
    pack.districts.map(({ id }) => id),
  );
  return (
    <>
      <h2 class="govuk-heading-m">{words.orMap}</h2>
      <PublicForm action={action} csrf={csrf}>
        <input type="hidden" name="n" value={step} />
        <MapInput
          drawing={drawCounty(pack, view)}
          height={view.height}
          label={fillWords(words.countyMap, { place: pack.partnership.place })}
          attribution={pack.outline.attribution}
        />
      </PublicForm>
    </>
  );
}
