import { askField, type AskedField, type Only, sayOption } from "../ask-field.ts";
import type { Control } from "../control.ts";
import type { FieldOptions, KindName, Option } from "../field.ts";
import { type Entered, fault, given, lineOf, type Reading } from "../reading.ts";
import type { Say } from "../words.ts";

/** One of several options: radios, or a select where the list is long. */
export function choice<const O extends ChoiceOptions>(
  options: Only<O, ChoiceOptions>,
): AskedField<ValueIn<O>, O> {
  const control: Control = options.select
    ? { show: "select" }
    : { show: "radios", inline: options.inline ?? false };
  return oneOf<ValueIn<O>, O>("choice", options, options.options, control);
}

/** What `choice` and `yesNo` share: the answer is the value of one option. */
export function oneOf<Value extends string, O extends FieldOptions>(
  kind: KindName,
  asked: O,
  options: readonly Option[],
  control: Control,
): AskedField<Value, O> {
  return askField<Value, O>(asked, {
    kind,
    parts: [{ name: "" }],
    control,
    options,
    messages: {
      missing: "Choose an answer to “{label}”",
      unknownOption: "Choose one of the answers listed under “{label}”",
    },
    read: (entered) => readOption<Value>(lineOf(entered), options),
    write: (value) => (typeof value === "string" ? { "": value } : undefined),
    show: (entered, say) => showOption(entered, options, say),
    schema: { enum: options.map((option) => option.value) },
  });
}

function readOption<Value extends string>(picked: string, options: readonly Option[]): Reading<Value> {
  const isListed = (value: string): value is Value => options.some((option) => option.value === value);
  return isListed(picked) ? given(picked) : fault("unknownOption");
}

function showOption(entered: Entered, options: readonly Option[], say: Say): string {
  const option = options.find((each) => each.value === lineOf(entered));
  return option ? sayOption(option, say) : "";
}

/** The option values that options `O` list. */
export type ValueIn<O> = O extends { readonly options: readonly { readonly value: infer V extends string }[] }
  ? V
  : string;

export interface ChoiceOptions extends FieldOptions {
  readonly options: readonly Option[];
  /** A select in place of radios; only for long lists everyone knows, such as districts. */
  readonly select?: boolean;
  /** Radios side by side; for two or three short options. */
  readonly inline?: boolean;
}
