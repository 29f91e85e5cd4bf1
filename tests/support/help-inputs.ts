import { join } from "node:path";
import { checkoutRoot } from "../../src/foundation/config/index.ts";
import { getQuestion, inputName, type Form } from "../../src/foundation/forms/index.ts";
import { loadPack } from "../../src/foundation/pack/index.ts";
import { needHelpForm, ownBehaviourForm, worriedForm, youngForm } from "../../src/rooms/front-door/index.ts";
import { placeForm } from "../../src/rooms/places/index.ts";
import type { Fields } from "./visitor.ts";

const pack = loadPack(join(checkoutRoot, "packs/hertfordshire"));

/** The public forms, by the letter that the start page sends for each. */
export const PUBLIC_FORMS: Readonly<Record<Way, Form>> = {
  a: needHelpForm(pack),
  b: ownBehaviourForm(pack),
  c: worriedForm(pack),
  d: youngForm(pack),
  f: placeForm(pack),
};

export type Way = "a" | "b" | "c" | "d" | "f";

/** The letters of all doors of people who ask for help; "f" tells of a place. */
export const ALL_WAYS: readonly Way[] = ["a", "b", "c", "d"];

/**
 * What a browser would send for these questions, under the neutral names of their inputs.
 * @param entered by question, and for one part of a question by `question.part`: `born.day`
 */
export function filled(way: Way, entered: Entered): Fields {
  return named(PUBLIC_FORMS[way], entered);
}

/** The same for the one page of someone who asked that nothing be kept, which numbers its questions in its own way. */
export function filledAtOnce(entered: Entered): Fields {
  return named(needHelpForm(pack, true), entered);
}

/** Where a question stands: the step that its page sends along. */
export function stepOfField(way: Way, question: string): string {
  const form = PUBLIC_FORMS[way];
  return String(form.pages.indexOf(getQuestion(form, question).page) + 1);
}

function named(form: Form, entered: Entered): Fields {
  return Object.fromEntries(
    Object.entries(entered).map(([place, value]) => {
      const [question = "", part] = place.split(".");
      return [inputName(form, getQuestion(form, question), part), value];
    }),
  );
}

type Entered = Readonly<Record<string, string | readonly string[]>>;
