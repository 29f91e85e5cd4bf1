import type { Form } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { needHelpForm, ownBehaviourForm, worriedForm, youngForm } from "../../front-door/index.ts";
import { placeForm } from "../../places/index.ts";
import type { Choice, JourneyKind } from "./journey.ts";

/** What the start page offers, by the letter its button sends: the letter tells nothing, and neither does the address. */
export const WAYS: ReadonlyMap<string, JourneyKind> = new Map([
  ["a", "need-help"],
  ["c", "worried"],
  ["b", "own-behaviour"],
  ["d", "young"],
  ["f", "place"],
]);

/** The letter that begins a journey, for the button of a page that leads there. */
export function wayTo(kind: JourneyKind): string {
  return [...WAYS].find(([, each]) => each === kind)?.[0] ?? "";
}

/** What the start page calls a journey. */
export function sayWay(kind: JourneyKind, { words }: Pack): string {
  const { needHelp, worriedAboutSomeone: worried, worriedAboutMyself, youngPerson: young } = words.start;
  const { tellAboutPlace: place } = words.start;
  return { "need-help": needHelp, worried, "own-behaviour": worriedAboutMyself, young, place }[kind];
}

/** The letter of someone who was here before. */
export const BACK = "e";

/** The letter of a question without a name. */
export const ASK = "g";

const formsByPack = new WeakMap<Pack, Record<Choice, Record<JourneyKind, Form>>>();

/** The form of a journey, in the pack's words: page by page or, where nothing is kept, for all at once. */
export function formOf(kind: JourneyKind, pack: Pack, choice: Choice = "keep"): Form {
  const known = formsByPack.get(pack) ?? { keep: formsOf(pack, false), nothing: formsOf(pack, true) };
  formsByPack.set(pack, known);
  return known[choice][kind];
}

function formsOf(pack: Pack, isAtOnce: boolean): Record<JourneyKind, Form> {
  return {
    "need-help": needHelpForm(pack, isAtOnce),
    worried: worriedForm(pack),
    "own-behaviour": ownBehaviourForm(pack),
    young: youngForm(pack),
    place: placeForm(pack, isAtOnce),
  };
}
