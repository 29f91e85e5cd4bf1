import { z } from "zod";
import { WEEKDAYS } from "../../../foundation/pack/index.ts";
import { DAY_NAMES } from "./day-names.ts";

/** Exactly what went with a referral, kept for ever as it was: the sender's copy, and what the case it opens received. */
export const sharedSchema = z.object({
  name: z.string().optional(),
  born: z.string().optional(),
  safeContact: z.record(z.string(), z.string()).optional(),
  words: z.string().optional(),
  risk: z.string().optional(),
  /** Who said that there is danger now, and when that now was. */
  danger: z.string().optional(),
  /** Each assessment in plain text, line by line. */
  assessed: z.array(z.string()).optional(),
  harm: z.array(z.string()).optional(),
  children: z.array(z.string()).optional(),
  needs: z.array(z.string()).optional(),
  interpreter: z.string().optional(),
  /** Why it goes without her agreement. */
  necessity: z.string().optional(),
  message: z.string().optional(),
});

export type Shared = z.output<typeof sharedSchema>;

/**
 * What one thing says about its person, for readers who may see that thing and perhaps nothing else of hers. Times are
 * hours on the wall ("hh:mm"); `born` is a date as people read it.
 */
export type PassedOn = {
  readonly name: string | undefined;
  readonly born: string | undefined;
  readonly language: string | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** The days she said are safe, 1 is Monday; none where she named none. */
  readonly days: readonly number[] | undefined;
  /** She is to be asked again before anybody goes by it. */
  readonly isToAskAgain?: boolean;
  /** Her own words, and how they came: "through the website", "with a referral". */
  readonly words?: string | undefined;
  readonly came?: string | undefined;
  /** It says nothing else of her, and is not asked when or how to reach her. */
  readonly isWordsAlone?: true;
  readonly at: Date;
};

/** Her own words as her page shows them first. */
export type HerWords = { readonly text: string; readonly came: string; readonly at: Date };

/** The row of what went with a referral that says so where what was checked no longer held. */
export const ASK_AGAIN = "Before you reach her";
const HOURS = /^(\d\d:\d\d) to (\d\d:\d\d)$/;

/** What went with a referral, as a person's page reads it. */
export function toPassedOn(shared: Shared, at: Date): PassedOn {
  const { name, born, interpreter, safeContact, words } = shared;
  const [, from, to] = HOURS.exec(safeContact?.["When"] ?? "") ?? [];
  const days = daysIn(safeContact?.["Days"] ?? safeContact?.["On which days"] ?? "");
  const isToAskAgain = safeContact?.[ASK_AGAIN] !== undefined;
  const reach = { from, to, days, isToAskAgain };
  return { name, born, language: interpreter, ...reach, words, came: "with a referral", at };
}

/** The days that a line names: "Monday and Thursday". */
function daysIn(line: string): readonly number[] | undefined {
  const days = WEEKDAYS.flatMap((day, place) => (line.includes(DAY_NAMES[day]) ? [place + 1] : []));
  return days.length > 0 ? days : undefined;
}

/** Her words alone, said to someone or written by her. */
export function toWords(words: string | undefined, came: string, at: Date): PassedOn {
  const nothing = { name: undefined, born: undefined, language: undefined };
  const never = { from: undefined, to: undefined, days: undefined };
  return { ...nothing, ...never, words, came, isWordsAlone: true, at };
}

/** The latest of several; what an earlier one told and it did not, stays told. Words alone pass on nothing else. */
export function latestPassedOn(all: readonly PassedOn[]): PassedOn | undefined {
  const told = all.filter(({ isWordsAlone }) => !isWordsAlone);
  const [latest, ...earlier] = told.toSorted((a, b) => b.at.getTime() - a.at.getTime());
  if (!latest) return undefined;
  const first = (field: "name" | "born" | "language"): string | undefined =>
    latest[field] ?? earlier.find((one) => one[field] !== undefined)?.[field];
  return { ...latest, name: first("name"), born: first("born"), language: first("language") };
}

/** Her newest words. The same words passed on again are as old as when they were first said. */
export function newestWords(all: readonly PassedOn[]): HerWords | undefined {
  const said = all
    .flatMap(({ words, came, at }) => (words?.trim() ? [{ text: words.trim(), came: came ?? "", at }] : []))
    .toSorted((a, b) => a.at.getTime() - b.at.getTime());
  const first = said.filter((one, index) => said.findIndex(({ text }) => text === one.text) === index);
  return first.at(-1);
}
