import type { Pack } from "../../foundation/pack/index.ts";
import type { RELATIONS_TO_HER } from "./store/contact.ts";

type Relation = (typeof RELATIONS_TO_HER)[number];

/** Who someone is to her, as she is asked. */
export function relationsInHerWords(
  fields: Pack["words"]["fields"],
): readonly { readonly value: Relation; readonly label: string }[] {
  return [
    { value: "partner", label: fields.partner },
    { value: "ex-partner", label: fields.exPartner },
    { value: "family", label: fields.family },
    { value: "household", label: fields.household },
    { value: "known", label: fields.known },
    { value: "stranger", label: fields.stranger },
    { value: "several", label: fields.several },
  ];
}

/** The same, as staff read it. */
export const RELATION_LABELS: Readonly<Record<Relation, string>> = {
  partner: "Partner",
  "ex-partner": "Former partner",
  family: "Family",
  household: "Lives in the same household",
  known: "Known to her",
  stranger: "Not known to her",
  several: "More than one person",
};
