import { z } from "zod";
import { addFault } from "./fault.ts";
import { identifier, line, source } from "./field.ts";

export const AGENCY_KINDS = [
  "police",
  "justice",
  "health",
  "local-authority",
  "county",
  "specialist",
  "by-and-for",
  "panel",
  "education",
  "housing",
  "transport",
  "front-door",
] as const;

/** The answers to "does this person, or anyone close to them, work for ...?", asked of everyone who needs help. */
export const EMPLOYER_CATEGORIES = ["police", "council", "health", "school", "support"] as const;

/** An agency of one of these kinds is always meant by that answer; forgetting to say so would share with it. */
const CATEGORY_OF_KIND: Partial<Record<AgencyKind, EmployerCategory>> = {
  police: "police",
  health: "health",
  "local-authority": "council",
  county: "council",
  education: "school",
  specialist: "support",
  "by-and-for": "support",
  "front-door": "support",
};

const team = z.strictObject({
  id: identifier("The team's short name, once within its agency"),
  name: line("The team's name, shown to staff"),
  inbox: z
    .email("must be an e-mail address")
    .optional()
    .describe("Where notices without content are sent; leave out to send none"),
});

/** One entry of agencies.yaml. */
const agency = z
  .strictObject({
    id: identifier("The agency's short name"),
    name: line("The agency's name, shown to staff"),
    kind: z.enum(AGENCY_KINDS).describe("What kind of agency it is"),
    coversEmployersQuestion: z
      .enum(EMPLOYER_CATEGORIES)
      .optional()
      .describe(
        'Which answer to the employer\'s question means this agency; "yes" to it stops automatic sharing here',
      ),
    workDomains: z
      .array(
        z
          .string()
          .regex(
            /^(?=.{4,190}$)[a-z0-9-]+(\.[a-z0-9-]+)+$/,
            "must be a domain such as agency.example, in small letters",
          ),
      )
      .optional()
      .describe(
        "Domains of its work e-mail addresses: whoever has one may ask for help on someone's behalf without an account. Leave out to allow none",
      ),
    teams: z
      .array(team)
      .describe("Its teams; people hold their roles in a team. May be empty for an agency without users"),
    source: source(),
  })
  .superRefine((value, context) => {
    const category = CATEGORY_OF_KIND[value.kind];
    if (!category || value.coversEmployersQuestion === category) return;
    addFault(
      context,
      ["coversEmployersQuestion"],
      `An agency of kind "${value.kind}" must be covered by the employer's question as "${category}".`,
      `Write "coversEmployersQuestion: ${category}", so that nothing is shared with someone's own employer by default.`,
    );
  });

/** agencies.yaml */
export const agencies = z.array(agency).min(1);

export type AgencyKind = (typeof AGENCY_KINDS)[number];
export type EmployerCategory = (typeof EMPLOYER_CATEGORIES)[number];
