import type { ComponentChildren, VNode } from "preact";
import { fillWords, type Pack } from "../../../../foundation/pack/index.ts";
import { Button, ErrorSummary } from "../../../../kit/govuk/index.ts";
import { PublicForm } from "../../../../kit/layout/index.ts";
import { centreOf } from "../../model/cell.ts";
import { cellsIn, drawDistrict, drawNear } from "../../model/draw-map.ts";
import { toPixels, viewAround, viewOf } from "../../model/map-view.ts";
import { PRESSED, type Spot } from "../../model/press-map.ts";
import { MapInput } from "./map-input.tsx";
import { saySpot } from "./say-spot.ts";

type Props = {
  readonly pack: Pack;
  readonly action: string;
  readonly csrf: string;
  readonly step: string;
  readonly district: string;
  readonly spot: Spot;
  /** Continue was pressed with no spot chosen. */
  readonly isMissing: boolean;
};

/** The map of a district and then, from near, of a part of it: pressed, or moved over by buttons or arrow keys. */
export function SpotMap(props: Props): VNode {
  const { pack, action, csrf, step, spot, isMissing } = props;
  const { places: words, asking } = pack.words;
  return (
    <>
      {isMissing && (
        <ErrorSummary
          titleText={asking.problemHeading}
          errorList={[{ text: words.spotMissing, href: `#${PRESSED}` }]}
        />
      )}
      <h1 class="govuk-heading-l">{words.spotTitle}</h1>
      <PublicForm action={action} csrf={csrf}>
        <input type="hidden" name="n" value={step} />
        {spot.isNear && spot.mark ? <NearMap pack={pack} mark={spot.mark} /> : <FarMap {...props} />}
        <p class="govuk-body fl-quiet">{words.spotKept}</p>
        <Button
          text={asking.back}
          name="go"
          value="back"
          classes="govuk-button--secondary"
          preventDoubleClick
        />
      </PublicForm>
    </>
  );
}

function FarMap({ pack, district }: Props): VNode {
  const { places: words } = pack.words;
  const view = viewOf(pack, [district]);
  const name = pack.districts.find(({ id }) => id === district)?.name ?? district;
  const first = pack.places.places.find((place) => place.district === district);
  return (
    <>
      <p class="govuk-body">{words.spotFar}</p>
      <MapInput
        drawing={drawDistrict(pack, district, view)}
        height={view.height}
        label={fillWords(words.districtMap, { label: name })}
        attribution={pack.outline.attribution}
      />
      <Button
        text={fillWords(words.beginAt, { label: first?.name ?? name })}
        name="go"
        value="near"
        preventDoubleClick
      />
    </>
  );
}

function NearMap({ pack, mark }: { pack: Pack; mark: string }): VNode {
  const { places: words } = pack.words;
  const view = viewAround(mark);
  const cells = cellsIn(mark, view).map(({ cell, x, y }) => [cell, x, y, saySpot(pack, cell)].join(","));
  return (
    <>
      <p class="govuk-body">{words.spotNear}</p>
      <input type="hidden" name="mark" value={mark} />
      <MapInput
        drawing={drawNear(pack, mark, view)}
        height={view.height}
        label={words.nearMap}
        attribution={pack.outline.attribution}
        mark={toPixels(view, centreOf(mark))}
        cells={cells.join("|")}
      />
      <p class="govuk-body" role="status" id="spot-said">
        {saySpot(pack, mark)}
      </p>
      <div class="govuk-button-group">
        <Move to="n">{words.north}</Move>
        <Move to="s">{words.south}</Move>
        <Move to="w">{words.west}</Move>
        <Move to="e">{words.east}</Move>
        <Move to="far">{words.far}</Move>
      </div>
      <Button text={words.use} name="go" value="use" preventDoubleClick />
    </>
  );
}

function Move({ to, children }: { to: string; children: ComponentChildren }): VNode {
  return (
    <button class="govuk-button govuk-button--secondary" name="go" value={to} data-move={to}>
      {children}
    </button>
  );
}
