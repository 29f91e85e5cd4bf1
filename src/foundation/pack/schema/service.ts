import { z } from "zod";
import { addFault } from "./fault.ts";
import { identifier, identifiers, line, phone, prose, source, webAddress } from "./field.ts";
import { checkBankHolidays, openingHours, BANK_HOLIDAY_RULES } from "./opening-hours.ts";
import { checkSecretPlace } from "./secret-place.ts";
import { text } from "./sentence.ts";

export const RISK_LEVELS = ["standard", "medium", "high"] as const;
/** Ways in which a service makes itself easier to use. The words for each are in words.yaml. */
const SERVICE_ACCESS = [
  "step-free",
  "bsl",
  "text-relay",
  "chat",
  "email",
  "easy-read",
  "home-visits",
  "interpreters",
] as const;
/** Whom a service is meant for above all, of those a visitor may say she is. */
const SPECIALLY_FOR = ["lgbt", "disabled", "deaf", "older", "no-recourse"] as const;

const ages = z
  .strictObject({
    from: z.int().min(0).max(120).describe("Youngest age, in years"),
    to: z.int().min(0).max(120).optional().describe("Oldest age, in years; leave out for no limit"),
  })
  .superRefine((value, context) => {
    if (value.to === undefined || value.to >= value.from) return;
    addFault(
      context,
      ["to"],
      `The oldest age, ${value.to}, is below the youngest, ${value.from}.`,
      "Swap the two.",
    );
  });

const place = z.strictObject({
  address: line("The building and the street"),
  town: line("The town"),
  postcode: z
    .string()
    .regex(/^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/, 'must be a postcode, such as "SG13 8DQ"')
    .describe("The postcode, in capitals with its space"),
});

/** One entry of services.yaml. */
const service = z
  .strictObject({
    id: identifier("The service's short name"),
    number: z
      .int()
      .min(1)
      .max(999)
      .describe("The number of its page. It is all that the address and the tab say of the service"),
    agency: identifier("The agency that runs it"),
    team: identifier(
      "The team of that agency that receives referrals; needed when it accepts them",
    ).optional(),
    name: line("The service's name"),
    what: prose("What it does, in your own plain words"),
    audience: z
      .enum(["people-harmed", "people-causing-harm", "anyone"])
      .describe("Whom it works with. Services for people causing harm are kept apart from everything else"),
    forms: identifiers("The forms of abuse it works with").min(1),
    needs: identifiers("The needs it can meet; may be empty"),
    riskLevels: z.array(z.enum(RISK_LEVELS)).min(1).describe("The levels of risk it accepts"),
    whoFor: z
      .strictObject({
        ages: ages.describe("The ages it accepts"),
        genders: identifiers(
          'The genders it accepts: answers of the characteristic "gender". Trans people are included',
        ).min(1),
        note: line("Anything more about whom it is for").optional(),
      })
      .describe("Whom it accepts"),
    byAndFor: z
      .array(line("Whom it is run by and for, as it goes on after 'run by and for'"))
      .min(1)
      .optional()
      .describe("The communities a service is run by and for; leave out for a service that is for everyone"),
    countywide: z.boolean().describe("true when it works everywhere the partnership does"),
    districts: identifiers("The districts it works in, when it is not countywide").min(1).optional(),
    speciallyFor: z
      .array(z.enum(SPECIALLY_FOR))
      .min(1)
      .optional()
      .describe("Whom it is meant for above all; leave out for a service that is for everyone alike"),
    place: place.optional().describe("Where anyone may come to it. Never for a place that is kept secret"),
    access: z
      .array(z.enum(SERVICE_ACCESS))
      .min(1)
      .optional()
      .describe("What makes it easier to use; leave out what is not known"),
    cost: text("What it costs, calling it included").optional(),
    whenYouCall: z
      .array(text("One thing that happens"))
      .min(1)
      .max(6)
      .optional()
      .describe("What happens when somebody calls or is put in touch, in the order it happens"),
    languages: identifiers(
      'Languages it works in without an interpreter: answers of the characteristic "language"',
    ).min(1),
    phone: phone("The number the public may ring").optional(),
    isFirstToCall: z
      .literal(true)
      .optional()
      .describe("true for a line anybody may ring first, whatever it is about: the finder always shows it"),
    hours: z
      .array(openingHours)
      .min(1)
      .optional()
      .describe("When the telephone is answered; leave out if not known"),
    bankHolidays: z
      .enum(BANK_HOLIDAY_RULES)
      .optional()
      .describe("What holds on a bank holiday; leave out if not known, and nothing is promised for that day"),
    website: webAddress("Its website").optional(),
    acceptsReferrals: z
      .boolean()
      .describe("true when staff can refer to it here; false when it is listed only"),
    checkBeforeLiveUse: z
      .boolean()
      .describe("true until someone has rung the service and checked this entry"),
    source: source(),
  })
  .superRefine((value, context) => {
    checkArea(value, context);
    checkFirstToCall(value, context);
    checkBankHolidays(value, context);
    checkSecretPlace(value, context);
    if (!value.acceptsReferrals || value.team) return;
    const cure = 'Add "team:" with a team of its agency, or write "acceptsReferrals: false".';
    addFault(context, ["team"], `It accepts referrals, but no "team" receives them.`, cure);
  });

/** services.yaml */
export const services = z.array(service).min(1);

function checkFirstToCall(
  { isFirstToCall, phone: number }: { isFirstToCall?: true | undefined; phone?: string | undefined },
  context: z.RefinementCtx,
): void {
  if (!isFirstToCall || number !== undefined) return;
  addFault(
    context,
    ["isFirstToCall"],
    "It is among the first to call, but has no number.",
    'Add "phone:", or leave "isFirstToCall" out.',
  );
}

function checkArea(
  value: { countywide: boolean; districts?: string[] | undefined },
  context: z.RefinementCtx,
): void {
  if (value.countywide && value.districts) {
    const cure = 'Remove "districts:", or write "countywide: false".';
    addFault(context, ["districts"], "It is countywide and yet limited to some districts.", cure);
  }
  if (!value.countywide && !value.districts) {
    const cure = 'Add "districts:" with their short names, or write "countywide: true".';
    addFault(context, ["districts"], 'It is not countywide, but "districts" is missing.', cure);
  }
}

export type RiskLevel = (typeof RISK_LEVELS)[number];
export type ServiceAccess = (typeof SERVICE_ACCESS)[number];
export type SpeciallyFor = (typeof SPECIALLY_FOR)[number];
