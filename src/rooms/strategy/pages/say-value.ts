import type { Pack } from "../../../foundation/pack/index.ts";
import { isDay } from "../model/check-field.ts";
import { sayDay } from "../model/delivery-status.ts";

type Names = Pick<Pack, "governance" | "formsOfVawg">;

/** What a field of an item says, as people read it. */
export function sayValue(pack: Names, field: string, value: string): string {
  if (field === "owner" || field === "lead" || field === "body") return bodyName(pack, value);
  if (field === "strength") return value === "consider" ? "To be considered" : "Firm";
  if (field === "abuse") return sayForms(pack, value);
  if (field === "prevention") return value.replaceAll(" ", ", ");
  return isDay(value) ? sayDay(value) : value;
}

/** The name of a body of the pack; its id where the pack no longer has it. */
export function bodyName({ governance }: Pick<Pack, "governance">, id: string): string {
  return governance.bodies.find((body) => body.id === id)?.name ?? id;
}

function sayForms({ formsOfVawg }: Names, value: string): string {
  if (value === "all") return "All";
  return value
    .split(" ")
    .map((code) => formsOfVawg.find(({ id }) => id === code)?.name ?? code)
    .join(", ");
}
