import { askField, type AskedField, type Only, sayOption } from "../ask-field.ts";
import type { FieldOptions, Option } from "../field.ts";
import { type Entered, fault, given, listOf, type Reading } from "../reading.ts";
import type { Say } from "../words.ts";
import type { ValueIn } from "./choice.ts";

/** Any number of options, kept in the order they are listed, each once. */
export function choices<const O extends ChoicesOptions>(
  options: Only<O, ChoicesOptions>,
): AskedField<ValueIn<O>[], O> {
  const listed: readonly Option[] = options.options;
  return askField<ValueIn<O>[], O>(options, {
    kind: "choices",
    parts: [{ name: "", many: true }],
    control: { show: "checkboxes" },
    options: listed,
    messages: {
      missing: "Choose one or more answers to “{label}”",
      unknownOption: "Choose from the answers listed under “{label}”",
      alone: "“{option}” cannot go with another answer. Keep one or the other",
    },
    read: (entered) => readOptions<ValueIn<O>>(listOf(entered), listed),
    write: (value) => (isTexts(value) ? { "": value } : undefined),
    show: (entered, say) => showOptions(entered, listed, say),
    schema: {
      type: "array",
      items: { enum: listed.map((option) => option.value) },
      minItems: 1,
      uniqueItems: true,
    },
  });
}

function readOptions<Value extends string>(
  picks: readonly string[],
  options: readonly Option[],
): Reading<Value[]> {
  const picked = new Set(picks);
  const isPicked = (value: string): value is Value => picked.has(value);
  const values = options.map((option) => option.value).filter(isPicked);
  if (values.length < picked.size) return fault("unknownOption");
  const alone = options.find((option) => option.alone && picked.has(option.value));
  return alone && values.length > 1 ? fault("alone", "", { option: alone.label }) : given(values);
}

function showOptions(entered: Entered, options: readonly Option[], say: Say): string {
  const picked = new Set(listOf(entered));
  return options
    .filter((option) => picked.has(option.value))
    .map((option) => sayOption(option, say))
    .join(", ");
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

export interface ChoicesOptions extends FieldOptions {
  readonly options: readonly Option[];
}
