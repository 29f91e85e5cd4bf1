import { WEEKDAYS } from "../../../foundation/pack/index.ts";
import type { Answers } from "../../../foundation/forms/index.ts";
import { DAY_NAMES } from "../../people/index.ts";
import { CHANNELS, DEVICES, WELFARE } from "../safe-contact-words.ts";

const HOURS = /^(\d\d:\d\d) to (\d\d:\d\d)$/;

/**
 * What rows of how she may be reached say, as the form that goes through it with her begins: rows are how it went along with a
 * referral, and nobody types again what she said. What a row says in other words stays out. Pure.
 */
export function saidInRows(rows: Readonly<Record<string, string>>): Answers {
  const ways = waysIn(rows);
  const [, from, to] = HOURS.exec(rows["When"] ?? "") ?? [];
  const days = daysIn(rows["Days"] ?? rows["On which days"] ?? "");
  const addresses = rows["Number or address"]?.split(", ") ?? [];
  const said: Record<string, Answers[string] | undefined> = {
    ways: ways.length > 0 ? ways : undefined,
    phone: addresses.find((one) => !one.includes("@")),
    email: addresses.find((one) => one.includes("@")),
    device: keyOf(DEVICES, rows["Whose it is"]),
    times: from !== undefined && to !== undefined ? { from, to } : undefined,
    days: days.length > 0 ? days : undefined,
    voicemail: yesOrNo(rows["Leave a message"]),
    withheld: yesOrNo(rows["Hide our number"]),
    cover: rows["We say we are"],
    codeWord: rows["Code word"],
    ifOther: rows["If someone else answers, say"],
    post: yesOrNo(rows["Post"]),
    interpreter: rows["Interpreter"],
    welfare: keyOf(WELFARE, rows["If we are worried"]),
    unsafePeople: rows["Must not be told or contacted"],
  };
  return Object.fromEntries(
    Object.entries(said).filter((entry): entry is [string, Answers[string]] => entry[1] !== undefined),
  );
}

function waysIn(rows: Readonly<Record<string, string>>): string[] {
  const how = (rows["How"] ?? "").toLowerCase();
  if (how.startsWith("not at all")) return ["none"];
  const ways = ["phone", "text", "email"].filter((way) => how.includes(String(CHANNELS[way]).toLowerCase()));
  const isTextToo = yesOrNo(rows["Send a text too"]) === "yes" && !ways.includes("text");
  return isTextToo ? [...ways, "text"] : ways;
}

function daysIn(line: string): string[] {
  return WEEKDAYS.filter((day) => line.includes(DAY_NAMES[day]));
}

/** "Yes", "No, never", "Yes: call from a hidden number only". */
function yesOrNo(value: string | undefined): "yes" | "no" | undefined {
  if (value === undefined) return undefined;
  return value.startsWith("Yes") ? "yes" : "no";
}

function keyOf(words: Readonly<Record<string, string>>, value: string | undefined): string | undefined {
  return Object.keys(words).find((key) => words[key] === value);
}
