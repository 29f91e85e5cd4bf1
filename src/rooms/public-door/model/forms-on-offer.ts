import type { Form } from "../../../foundation/forms/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { needHelpForm, ownBehaviourForm } from "../../front-door/index.ts";
import type { JourneyKind } from "./journey.ts";

const formsByPack = new WeakMap<Pack, Record<JourneyKind, Form>>();

/** What the start page offers, by the letter its button sends: the letter tells nothing, and neither does the address. */
export const WAYS: ReadonlyMap<string, JourneyKind> = new Map([
  ["a", "need-help"],
  ["b", "own-behaviour"],
]);

/** The form of a journey, in the pack's words. */
export function formOf(kind: JourneyKind, pack: Pack): Form {
  const known = formsByPack.get(pack) ?? {
    "need-help": needHelpForm(pack),
    "own-behaviour": ownBehaviourForm(pack),
  };
  formsByPack.set(pack, known);
  return known[kind];
}
