import type { Fields } from "./person.ts";

/** The three inputs of a date, filled in. @param day YYYY-MM-DD */
export function dayFields(name: string, day: string): Fields {
  const [year = "", month = "", date = ""] = day.split("-");
  return { [`${name}_day`]: date, [`${name}_month`]: month, [`${name}_year`]: year };
}
