import { z } from "zod";
import { addFault } from "./fault.ts";
import { identifier, line, phone, webAddress } from "./field.ts";
import { findTellingWord } from "./neutral.ts";

const NEUTRAL_CURE = "Choose plain words that would tell nothing to someone looking over a shoulder.";

/** partnership.yaml: who the partnership is, and the few facts every page needs. */
export const partnership = z
  .strictObject({
    id: identifier("A short name for the partnership, used in keys and file names"),
    name: line("The partnership's full name, shown to staff"),
    place: line("The place it serves, as people say it; {place} in words.yaml becomes this"),
    counties: z.array(line("A county's name")).min(1).describe("The counties the partnership covers"),
    packVersion: z
      .string()
      .regex(/^\d{4}\.\d{1,3}$/, 'must be a year, a dot and a number, in quotes, such as "2026.1"')
      .describe("Version of this pack: year and number. Raise it whenever the pack changes"),
    timezone: z
      .string()
      .refine(isTimezone, "must be a time zone name, such as Europe/London")
      .describe("The time zone that clocks and working days run in"),
    publicSiteName: line("The neutral name of the public site, in its title and header"),
    exitAddress: webAddress("The ordinary website that opens when someone leaves in a hurry"),
    signVideos: z
      .strictObject({
        start: videoAddress("On the start page"),
        safety: videoAddress("On the page about safety"),
      })
      .partial()
      .optional()
      .describe("Videos in British Sign Language, each at an address of this very site"),
    emergency: z
      .strictObject({
        number: phone("The emergency number"),
        otherNumber: phone("The police number when it is not an emergency"),
        inDanger: line("What to do in danger, in one plain sentence"),
        cannotSpeak: line("What to do when she cannot speak on the phone"),
        cannotHear: line("What to do when she cannot hear or cannot use the voice call"),
      })
      .describe("What every public page says about danger now"),
  })
  .superRefine((value, context) => {
    for (const field of ["publicSiteName", "exitAddress"] as const) {
      const word = findTellingWord(value[field]);
      if (word)
        addFault(context, [field], `"${field}" gives the site away: it contains "${word}".`, NEUTRAL_CURE);
    }
  });

/** Of this site alone: another one would learn who watches, and the browser's history would name it. */
function videoAddress(description: string) {
  return z
    .string()
    .regex(/^(\/[a-z0-9-]+)+(\.mp4)?$/, "must be an address of this site, such as /v/1")
    .refine((address) => findTellingWord(address) === undefined, "must tell nothing: it lands in the history")
    .describe(description);
}

function isTimezone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en-GB", { timeZone: name });
    return name.includes("/");
  } catch {
    return false;
  }
}
