import { z } from "zod";
import { AGENCY_KINDS } from "./agency.ts";
import { addFault } from "./fault.ts";
import { identifier, line, source } from "./field.ts";

/** The answer that every characteristic must offer: nobody has to say. */
const RATHER_NOT_SAY = "rather-not-say";

const option = z.strictObject({
  id: identifier("The answer's short name; figures are kept under it"),
  label: line("The answer's words"),
});

/** One entry of characteristics.yaml: something about a person that services and figures must take into account. */
const characteristic = z
  .strictObject({
    id: identifier("The characteristic's short name"),
    name: line("Its name in figures"),
    question: line("The question, asked of the person"),
    why: line("Why it is asked, told to the person"),
    several: z.boolean().describe("true when more than one answer may be given"),
    masked: z.boolean().describe("true when staff see a bar until they choose to show it, which is recorded"),
    neverShownTo: z
      .array(z.enum(AGENCY_KINDS))
      .min(1)
      .optional()
      .describe("Kinds of agency that never see it"),
    sharedByDefault: z
      .boolean()
      .describe("false when it goes with a referral only if someone decides so each time"),
    options: z.array(option).min(2).describe(`The answers; one must be "${RATHER_NOT_SAY}"`),
    source: source(),
  })
  .superRefine((value, context) => {
    if (!value.options.some(({ id }) => id === RATHER_NOT_SAY)) {
      const cure = `Add an option with "id: ${RATHER_NOT_SAY}".`;
      addFault(context, ["options"], "There is no way to decline this question.", cure);
    }
    if (!value.masked || !value.sharedByDefault) return;
    addFault(
      context,
      ["sharedByDefault"],
      "A masked characteristic may not be shared by default.",
      'Write "sharedByDefault: false".',
    );
  });

/** characteristics.yaml */
export const characteristics = z.array(characteristic).min(1);
