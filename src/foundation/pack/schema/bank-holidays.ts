import { z } from "zod";
import { addFault } from "./fault.ts";
import { date, line, source } from "./field.ts";

const holiday = z
  .strictObject({
    date: date("The day off; when the day itself falls at a weekend, the day off in its place"),
    name: line("The holiday's name"),
  })
  .superRefine((value, context) => {
    const weekday = new Date(`${value.date}T12:00:00Z`).getUTCDay();
    if (weekday !== 0 && weekday !== 6) return;
    addFault(
      context,
      ["date"],
      `${value.date} is at a weekend.`,
      "Write the day off that is given in its place.",
    );
  });

/** bank-holidays.yaml: the days that do not count as working days. */
export const bankHolidays = z
  .strictObject({
    division: line("Which country's bank holidays these are"),
    source: source(),
    from: date("The first day this list is complete for"),
    to: date("The last day this list is complete for; clocks past it are not reliable"),
    days: z.array(holiday).min(1).describe("The bank holidays in that time"),
  })
  .superRefine((value, context) => {
    if (value.to <= value.from) {
      addFault(
        context,
        ["to"],
        `The list ends on ${value.to}, before it begins.`,
        'Put the later date in "to".',
      );
    }
    value.days.forEach((day, index) => {
      if (day.date >= value.from && day.date <= value.to) return;
      const message = `${day.date} is outside the time the list is complete for.`;
      addFault(context, ["days", index, "date"], message, 'Change "from" or "to", or remove the day.');
    });
  });
