import { z } from "zod";
import { addFault } from "./fault.ts";
import { identifier, line } from "./field.ts";
import { printedAt } from "./printed-at.ts";

/** One figure that the strategy prints. What it does not print is left out, not worked out. */
export const quantity = z
  .strictObject({
    id: identifier("The figure's short name"),
    about: identifier("What it counts; figures of the same thing share it, so that they can be compared"),
    says: line("What it says, in your own words"),
    percent: z.number().min(0).optional().describe("The percentage, with the decimals it is printed with"),
    count: z.number().min(0).optional().describe("The number, where one is printed"),
    base: z.number().min(1).optional().describe("The number it is out of"),
    baseFrom: line("Where the base comes from when it is not printed beside it").optional(),
    atLeast: z.literal(true).optional().describe("true where it says over, or at least"),
    ...printedAt,
  })
  .superRefine((value, context) => {
    if (value.percent === undefined && value.count === undefined) {
      const cure = 'Give "percent", "count" or both.';
      addFault(context, ["says"], "A figure without a percentage or a number says nothing.", cure);
    }
    if (value.baseFrom !== undefined && value.base === undefined)
      addFault(context, ["baseFrom"], "It says where the base comes from, but not the base.", 'Give "base".');
  });
