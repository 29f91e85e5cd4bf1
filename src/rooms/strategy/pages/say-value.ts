import { formatLongDay } from "../../../foundation/clock/index.ts";
import { bodyName, type Pack } from "../../../foundation/pack/index.ts";
import { isDay } from "../model/check-field.ts";

type Names = Pick<Pack, "governance" | "formsOfVawg">;

/** What a field of an item says, as people read it. */
export function sayValue(pack: Names, field: string, value: string): string {
  if (field === "owner" || field === "lead" || field === "body") return bodyName(pack, value);
  if (field === "strength") return value === "consider" ? "To be considered" : "Firm";
  if (field === "abuse") return sayForms(pack, value);
  if (field === "prevention") return value.replaceAll(" ", ", ");
  return isDay(value) ? formatLongDay(value) : value;
}

function sayForms({ formsOfVawg }: Names, value: string): string {
  if (value === "all") return "All";
  return value
    .split(" ")
    .map((code) => formsOfVawg.find(({ id }) => id === code)?.name ?? code)
    .join(", ");
}
