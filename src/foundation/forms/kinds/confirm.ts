import { askField, type AskedField, type Only } from "../ask-field.ts";
import type { FieldOptions } from "../field.ts";
import { fault, given, lineOf } from "../reading.ts";
import { SHARED_WORDS } from "../shared-words.ts";

/** A box to tick; kept as `true`. Not ticked is no answer, and only fine when the field is optional. */
export function confirm<const O extends ConfirmOptions>(
  options: Only<O, ConfirmOptions>,
): AskedField<true, O> {
  return askField<true, O>(options, {
    kind: "confirm",
    parts: [{ name: "" }],
    control: { show: "tick" },
    messages: {
      missing: "Tick “{label}” to go on",
      unknownOption: "Tick “{label}” to go on",
    },
    read: (entered) => (lineOf(entered) === "yes" ? given<true>(true) : fault("unknownOption")),
    write: (value) => (value === true ? { "": "yes" } : undefined),
    show: (_entered, say) => say("forms.yes", SHARED_WORDS.yes),
    schema: { const: true },
  });
}

export type ConfirmOptions = Omit<FieldOptions, "ratherNotSay">;
