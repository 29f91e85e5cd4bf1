import { inputName, type Form } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import {
  CELL_FIELD,
  DISTRICT_PAGE,
  districtOf,
  markOf,
  MATTER_FIELD,
  nearField,
  ON_MAP,
  pressedDistrict,
  pressSpot,
  readPress,
  SPOT_PAGE,
} from "../../places/index.ts";
import type { Journey } from "./journey.ts";
import { askWhatIsWrong, matterMissing } from "./ask-what-is-wrong.ts";
import { ASIDE, moveOn, pageAt, stepOf, type Posted } from "./move-on.ts";

/**
 * Where a journey stands once a page was sent that has a map: a press on the county is its district, a press on a district
 * moves the mark, and of what is wrong there something has to be said. Every other page, and every other button, goes as `moveOn` has it.
 */
export function moveOnMap(pack: Pack, form: Form, journey: Journey, posted: Posted): Journey {
  const page = journey.place && pageAt(form, journey.answers, posted.step);
  if (page?.id === DISTRICT_PAGE) return chooseDistrict(pack, form, journey, posted);
  if (page?.id === SPOT_PAGE && posted.go !== "back") return chooseSpot(pack, form, journey, posted);
  const moved = moveOn(form, journey, posted);
  const isForward = page && MATTER_FIELD in page.fields && posted.go !== "back" && posted.go !== ASIDE;
  const missing = isForward && moved.errors.length === 0 ? matterMissing(form, moved) : [];
  return missing.length > 0 ? askWhatIsWrong(form, moved, missing) : moved;
}

function chooseDistrict(pack: Pack, form: Form, journey: Journey, posted: Posted): Journey {
  const press = readPress(posted.body);
  const district = pressedDistrict(pack, press);
  if (press.at && !district) return journey;
  if (!district) return withoutMark(journey, moveOn(form, journey, posted));
  // Whoever pressed a map wants the map next.
  const answers = { ...journey.answers, district, [nearField(district)]: ON_MAP };
  const spot = form.pages.find(({ id }) => id === SPOT_PAGE);
  return withoutMark(journey, { ...journey, answers, step: stepOf(form, spot), errors: [], entered: {} });
}

function chooseSpot(pack: Pack, form: Form, journey: Journey, posted: Posted): Journey {
  const press = readPress(posted.body);
  const { begun = 0, ...before } = journey.place ?? {};
  if (posted.go === "use") return useSpot(form, journey, posted, markOf(pack, before, press));
  const spot = pressSpot(pack, districtOf(journey.answers), before, press);
  return { ...journey, place: { begun, ...spot }, step: posted.step, errors: [], entered: {} };
}

/** The hexagon goes the way of every answer: through the form, which takes nothing else. */
function useSpot(form: Form, journey: Journey, posted: Posted, mark: string | undefined): Journey {
  const question = form.questions.find(({ page }) => page.id === SPOT_PAGE);
  const body = question ? { [inputName(form, question)]: mark ?? "" } : {};
  return moveOn(form, journey, { ...posted, body });
}

/** A mark in another district than the one chosen now would be seen nowhere, and a place there is not the one that is meant. */
function withoutMark(before: Journey, after: Journey): Journey {
  if (!after.place || before.answers["district"] === after.answers["district"]) return after;
  const answers = Object.fromEntries(Object.entries(after.answers).filter(([id]) => id !== CELL_FIELD));
  return { ...after, answers, putBy: {}, place: { begun: after.place.begun } };
}
