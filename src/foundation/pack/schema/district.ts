import { z } from "zod";
import { date, identifier, line, source } from "./field.ts";

const population = z.strictObject({
  value: z.int().min(1).max(20_000_000).describe("How many people live there"),
  approximate: z.boolean().describe("true when the figure is rounded or from memory"),
  date: date("The day the figure describes, such as the day of the census"),
  source: source(),
});

/** One entry of districts.yaml. */
const district = z.strictObject({
  id: identifier("The district's short name"),
  name: line("The district's name"),
  council: identifier("The agency that is its council").optional(),
  onsCode: z
    .string()
    .regex(/^[EWSN]\d{8}$/, "must be a code of the Office for National Statistics, such as E07000096")
    .optional()
    .describe("Its official code, which joins it to maps and published figures; leave out until known"),
  check: line("What is still to be checked about this entry; leave out when all is").optional(),
  population: population.optional().describe("Leave out until known: figures per head are then not shown"),
});

/** districts.yaml */
export const districts = z.array(district).min(1);
