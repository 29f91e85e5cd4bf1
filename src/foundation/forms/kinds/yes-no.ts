import type { AskedField, Only } from "../ask-field.ts";
import type { FieldOptions, Option } from "../field.ts";
import { SHARED_WORDS } from "../shared-words.ts";
import { oneOf } from "./choice.ts";

export const YES: Option = { value: "yes", label: SHARED_WORDS.yes, key: "forms.yes" };
export const NO: Option = { value: "no", label: SHARED_WORDS.no, key: "forms.no" };

/** Yes or no, as `"yes"` or `"no"`. */
export function yesNo<const O extends FieldOptions>(
  options: Only<O, FieldOptions>,
): AskedField<"yes" | "no", O> {
  return oneOf<"yes" | "no", O>("yesNo", options, [YES, NO], { show: "radios", inline: true });
}
