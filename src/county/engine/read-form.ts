import { errorText, parseForm, type Answers, type Form } from "../../foundation/forms/index.ts";
import type { Fields } from "./move.ts";
import type { World } from "./world.ts";

/**
 * What a form makes of what was sent. Forms are made once and known by their name: there are many moves.
 * @throws when the form does not take it: a story that could not have been entered is not told
 */
export function readForm(world: World, name: string, make: () => Form, fields: Fields): Answers {
  const form = formOf(world, name, make);
  const parsed = parseForm(form, fields, world.today);
  if (parsed.ok) return parsed.answers as Answers;
  const faults = parsed.errors.map((error) => errorText(form, error)).join(" ");
  throw new Error(`The form of ${name} does not take this: ${faults}`);
}

/** A form, made once. */
export function formOf({ forms }: Pick<World, "forms">, name: string, make: () => Form): Form {
  const form = forms.get(name) ?? make();
  forms.set(name, form);
  return form;
}
