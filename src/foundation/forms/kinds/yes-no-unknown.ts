import type { RiskAnswer } from "../answer.ts";
import { askField, type AskedField, type Only, sayOption } from "../ask-field.ts";
import { lengthOf } from "../clean-text.ts";
import type { FieldOptions, Option } from "../field.ts";
import type { JsonSchema } from "../json-schema.ts";
import { type Entered, fault, given, lineOf, type Reading } from "../reading.ts";
import { SHARED_WORDS } from "../shared-words.ts";
import type { Say } from "../words.ts";
import { NO, YES } from "./yes-no.ts";

const UNKNOWN: Option = { value: "unknown", label: SHARED_WORDS.unknown, key: "forms.unknown" };
const OPTIONS = [YES, NO, UNKNOWN] as const;
const MAX_NOTE = 2_000;

/** A risk item: yes, no or don't know, with a note beside it if `note` is set. */
export function yesNoUnknown<const O extends RiskOptions>(
  options: Only<O, RiskOptions>,
): AskedField<RiskAnswer, O> {
  const note = options.note ?? false;
  return askField<RiskAnswer, O>(options, {
    kind: "yesNoUnknown",
    parts: [{ name: "" }, ...(note ? [{ name: "note", lines: true } as const] : [])],
    control: { show: "item", note },
    options: OPTIONS,
    messages: {
      missing: "Choose yes, no or don’t know for “{label}”",
      unknownOption: "Choose yes, no or don’t know for “{label}”",
      tooLong: "The note for “{label}” can be up to {max} characters long. There are {count} now",
    },
    read: readRisk,
    write: writeRisk,
    show: showRisk,
    schema: riskSchema(note),
  });
}

function readRisk(entered: Entered): Reading<RiskAnswer> {
  const answer = lineOf(entered);
  const note = lineOf(entered, "note");
  const count = lengthOf(note);
  if (answer === "") return fault("missing");
  if (!isRiskWord(answer)) return fault("unknownOption");
  if (count > MAX_NOTE) return fault("tooLong", "note", { max: MAX_NOTE, count });
  return given(note === "" ? { answer } : { answer, note });
}

function writeRisk(value: unknown): Entered | undefined {
  if (typeof value !== "object" || value === null) return undefined;
  if (!("answer" in value) || typeof value.answer !== "string") return undefined;
  if (!("note" in value)) return { "": value.answer };
  return typeof value.note === "string" ? { "": value.answer, note: value.note } : undefined;
}

function showRisk(entered: Entered, say: Say): string {
  const option = OPTIONS.find((each) => each.value === lineOf(entered));
  const answer = option ? sayOption(option, say) : "";
  const note = lineOf(entered, "note");
  return note === "" ? answer : `${answer}: ${note}`;
}

function riskSchema(note: boolean): JsonSchema {
  return {
    type: "object",
    properties: {
      answer: { enum: OPTIONS.map((option) => option.value) },
      ...(note && { note: { type: "string", minLength: 1, maxLength: MAX_NOTE } }),
    },
    required: ["answer"],
    additionalProperties: false,
  };
}

function isRiskWord(word: string): word is RiskAnswer["answer"] {
  return OPTIONS.some((option) => option.value === word);
}

export interface RiskOptions extends Omit<FieldOptions, "ratherNotSay"> {
  /** Offers a note beside the answer. */
  readonly note?: boolean;
}
