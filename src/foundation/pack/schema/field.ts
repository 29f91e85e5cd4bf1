import { z } from "zod";

/**
 * The building blocks every file's schema is made of. A field's description becomes the cure
 * when the field is missing or wrong, and its row in packs/fields.md.
 */

/** A short name used to point at something from another file: lower case, digits, hyphens. */
export function identifier(description: string) {
  return z
    .string()
    .max(60)
    .regex(/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/, "must be lower-case words joined by hyphens, such as front-door")
    .describe(description);
}

/** One line of text, 1 to 200 characters, with nothing but spaces never enough. */
export function line(description: string) {
  return z
    .string()
    .max(200)
    .regex(/\S/, "must not be blank")
    .regex(/^[^\r\n]*$/, "must be one line of text")
    .describe(description);
}

/** A short paragraph, 1 to 1,000 characters. */
export function prose(description: string) {
  return z.string().max(1000).regex(/\S/, "must not be blank").describe(description);
}

/** A calendar date, such as 2026-04-03. */
export function date(description: string) {
  return z.iso
    .date("must be a real date written as year-month-day, such as 2026-04-03")
    .describe(description);
}

/** A time of day on the 24-hour clock, such as 09:00; 24:00 is the end of the day. */
export function timeOfDay(description: string) {
  return z
    .string()
    .regex(
      /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/,
      'must be a time on the 24-hour clock in quotes, such as "09:00"',
    )
    .describe(description);
}

/** An https address. Plain http is refused: the way out of the site must not be readable on the way. */
export function webAddress(description: string) {
  return z
    .url({
      protocol: /^https$/,
      hostname: z.regexes.domain,
      error: "must be a web address that starts with https://",
    })
    .describe(description);
}

/** A telephone number as it should be read: digits and spaces, with at most one leading plus. */
export function phone(description: string) {
  return z
    .string()
    .regex(/^\+?[0-9][0-9 ]{1,18}$/, "must be a telephone number of digits and spaces, in quotes")
    .describe(description);
}

/** A list of names declared in another file; which file is said in rules/references.ts. */
export function identifiers(description: string) {
  return z.array(identifier("A name from that list")).describe(description);
}

/** Where a fact comes from. */
export function source() {
  return line('Where this comes from: a document and place in it, or "fictional, for demonstration"');
}

/** The key of an entry in thresholds.yaml, such as risk.high. */
export function thresholdKey(description: string) {
  return z
    .string()
    .regex(/^[a-z][a-z0-9-]*(\.[a-z0-9-]+)+$/, "must be a key of thresholds.yaml, such as risk.high")
    .describe(description);
}
