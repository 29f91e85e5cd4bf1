import { z } from "zod";
import { addFault } from "./fault.ts";
import { timeOfDay } from "./field.ts";

/** The days as a pack writes them, from Monday on. */
export const WEEKDAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"] as const;
/** What may hold on a bank holiday: the hours of that weekday, none, or hours given for "bank-holiday". */
export const BANK_HOLIDAY_RULES = ["as-usual", "closed", "own-hours"] as const;

/** One line of a service's hours. */
export const openingHours = z
  .strictObject({
    days: z
      .array(z.enum([...WEEKDAYS, "bank-holiday"]))
      .min(1)
      .describe("The days these hours hold"),
    from: timeOfDay("Opening time"),
    to: timeOfDay("Closing time"),
    pastMidnight: z.literal(true).optional().describe("true when it closes on the day after it opens"),
  })
  .superRefine(({ from, to, pastMidnight }, context) => {
    if (pastMidnight) {
      if (to <= from) return;
      const cure = 'Remove "pastMidnight:", or correct the closing time.';
      addFault(context, ["to"], `It would stay open from ${from} until ${to} on the day after.`, cure);
      return;
    }
    if (to > from) return;
    const cure = 'Put the later time in "to", or add "pastMidnight: true".';
    addFault(context, ["to"], `It closes at ${to}, before it opens at ${from}.`, cure);
  });

/** Hours for bank holidays are given where they are said to be, and nowhere else. */
export function checkBankHolidays({ hours, bankHolidays }: Hours, context: z.RefinementCtx): void {
  const hasOwn = hours?.some(({ days }) => days.includes("bank-holiday")) ?? false;
  if (bankHolidays === "own-hours" && !hasOwn) {
    const cure = 'Give hours with "days: [bank-holiday]", or write "as-usual" or "closed".';
    addFault(
      context,
      ["bankHolidays"],
      "It has hours of its own on bank holidays, but none are given.",
      cure,
    );
  }
  if (bankHolidays !== "own-hours" && hasOwn) {
    const cure = 'Write "bankHolidays: own-hours", or take the day "bank-holiday" out.';
    addFault(context, ["hours"], "There are hours for bank holidays, but nothing says that they hold.", cure);
  }
  if (bankHolidays === undefined || hours) return;
  const cure = 'Give "hours:" too, or leave "bankHolidays:" out.';
  addFault(context, ["bankHolidays"], "It says what holds on bank holidays, but has no hours at all.", cure);
}

type Hours = {
  readonly hours?: readonly { readonly days: readonly string[] }[] | undefined;
  readonly bankHolidays?: (typeof BANK_HOLIDAY_RULES)[number] | undefined;
};
