import { z } from "zod";
import { addFault } from "./fault.ts";
import { line, source } from "./field.ts";
import { KNOWN_THRESHOLDS, type ThresholdKey, UNITS } from "./known-thresholds.ts";

const KEYS = Object.keys(KNOWN_THRESHOLDS) as [ThresholdKey, ...ThresholdKey[]];

/** One entry of thresholds.yaml. */
const threshold = z
  .strictObject({
    key: z.enum(KEYS).describe("Which threshold or time limit this is"),
    value: z.int().min(1).describe("The number"),
    unit: z.enum(UNITS).describe("What the number counts"),
    configurable: z
      .boolean()
      .describe("true when the partnership may choose it; false when the product fixes it"),
    source: source(),
    note: line("Anything a reader should know, such as how other areas differ").optional(),
  })
  .superRefine((value, context) => {
    const known = KNOWN_THRESHOLDS[value.key];
    const { unit, least, most } = known;
    if (value.unit !== unit) {
      addFault(
        context,
        ["unit"],
        `"${value.key}" is counted in ${unit}, not ${value.unit}.`,
        `Write "unit: ${unit}".`,
      );
    }
    if (value.value < least || value.value > most) {
      const range = least === most ? `exactly ${least}` : `from ${least} to ${most}`;
      addFault(
        context,
        ["value"],
        `"${value.key}" is ${value.value}; it must be ${range} ${unit}.`,
        "Write a value in that range.",
      );
    }
    const isConfigurable = least !== most;
    if (value.configurable === isConfigurable) return;
    const why = isConfigurable ? "is the partnership's to choose" : "is fixed by the product";
    addFault(context, ["configurable"], `"${value.key}" ${why}.`, `Write "configurable: ${isConfigurable}".`);
  });

/** thresholds.yaml */
export const thresholds = z.array(threshold).min(1);
