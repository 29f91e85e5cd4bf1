import type { TimeSpan } from "../answer.ts";
import { askField, type AskedField, type Only } from "../ask-field.ts";
import { readTime } from "../clock-time.ts";
import type { FieldOptions } from "../field.ts";
import { type Entered, fault, given, lineOf, type Reading } from "../reading.ts";
import { SHARED_WORDS } from "../shared-words.ts";
import { fill } from "../words.ts";

const TIME = { type: "string", pattern: "^([01][0-9]|2[0-3]):[0-5][0-9]$" } as const;

/** A span of the day, such as when a call is safe; it may run past midnight. Times as `HH:MM`. */
export function timeRange<const O extends FieldOptions>(
  options: Only<O, FieldOptions>,
): AskedField<TimeSpan, O> {
  return askField<TimeSpan, O>(options, {
    kind: "timeRange",
    parts: [{ name: "from" }, { name: "to" }],
    control: { show: "times" },
    messages: {
      missing: "Enter two times for “{label}”, like 10am to 12 noon",
      noFrom: "Add the time “{label}” starts, like 10am",
      noTo: "Add the time “{label}” ends, like 12 noon",
      invalid: "Enter a time, like 9:30, 10am or 14:00",
      same: "The two times of “{label}” are the same. Change one of them",
    },
    read: readSpan,
    write: writeSpan,
    show: (entered, say) =>
      fill(say("forms.timeSpan", SHARED_WORDS.timeSpan), {
        from: lineOf(entered, "from"),
        to: lineOf(entered, "to"),
      }),
    schema: {
      type: "object",
      properties: { from: TIME, to: TIME },
      required: ["from", "to"],
      additionalProperties: false,
    },
  });
}

function readSpan(entered: Entered): Reading<TimeSpan> {
  if (lineOf(entered, "from") === "") return fault("noFrom", "from");
  if (lineOf(entered, "to") === "") return fault("noTo", "to");
  const from = readTime(lineOf(entered, "from"));
  const to = readTime(lineOf(entered, "to"));
  if (from === undefined) return fault("invalid", "from");
  if (to === undefined) return fault("invalid", "to");
  return from === to ? fault("same", "to") : given({ from, to });
}

function writeSpan(value: unknown): Entered | undefined {
  if (typeof value !== "object" || value === null || !("from" in value) || !("to" in value)) return undefined;
  const { from, to } = value;
  return typeof from === "string" && typeof to === "string" ? { from, to } : undefined;
}
