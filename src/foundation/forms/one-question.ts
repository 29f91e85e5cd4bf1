import { defineForm } from "./form.ts";
import type { Field } from "./field.ts";
import { page } from "./page.ts";

/** A form of one question under its own words, which most steps of a life cycle ask: why, which, by when. */
export function oneQuestion<const Name extends string, const Asked extends Field>(
  id: string,
  name: Name,
  field: Asked,
) {
  const fields = { [name]: field } as Readonly<Record<Name, Asked>>;
  return defineForm({ id, version: 1, pages: [page({ id: name, title: field.label, fields })] });
}
