import { type Calendar, formatDay } from "../../foundation/clock/index.ts";
import { writePhone } from "../../foundation/forms/index.ts";
import { WEEKDAYS } from "../../foundation/pack/index.ts";
import { COMES_BACK } from "./comes-back.ts";
import { DAY_NAMES } from "../people/index.ts";
import { CHANNELS, DEVICES, WELFARE } from "./safe-contact-words.ts";
import type { ContactAnswers } from "./store/contact.ts";
import type { SafeContactSaid } from "./store/safe-contact.ts";

const MESSAGES: Readonly<Record<string, string>> = { yes: "Yes", no: "No, never" };
const HIDDEN: Readonly<Record<string, string>> = {
  yes: "Yes: call from a hidden number only",
  no: "No, it may show",
};
const INTERPRETERS: Readonly<Record<string, string>> = { woman: "a woman", man: "a man" };
const list = new Intl.ListFormat("en-GB", { type: "conjunction" });

/** How she may be reached, and only so, in words. What she did not say has no value: it is not to be assumed. */
export function safeContactRows(answers: ContactAnswers): { label: string; value: string | undefined }[] {
  const { times, channel } = answers;
  const isCall = channel === "phone";
  const rows = [
    { label: "How", value: CHANNELS[channel ?? ""] },
    { label: "Number or address", value: (answers.phone && writePhone(answers.phone)) ?? answers.email },
    { label: "Whose it is", value: DEVICES[answers.device ?? ""] },
    { label: "Days", value: writeDays(answers.days) },
    { label: "When", value: times && `${times.from} to ${times.to}` },
    { label: "Leave a message", value: MESSAGES[answers.voicemail ?? ""] },
    ...(isCall
      ? [
          { label: "Send a text too", value: MESSAGES[answers.textOk ?? ""] },
          { label: "Hide our number", value: HIDDEN[answers.withheld ?? ""] },
        ]
      : []),
    { label: "Code word", value: answers.codeWord },
    { label: "If someone else answers, say", value: answers.ifOther },
  ];
  // Whoever comes back was not asked about a phone or hours.
  return channel === COMES_BACK ? rows.filter(({ value }) => value !== undefined) : rows;
}

/** Who should interpret: "Kurdish, Sorani, a woman". Nothing where she asked for nobody. */
export function writeInterpreter(answers: ContactAnswers): string | undefined {
  const { interpreter, interpreterDialect, interpreterGender = "", readIn } = answers;
  // She chose a language to read in and asked for nobody: a suggestion, and it says that it is one.
  const suggested = readIn && `${readIn} suggested: the site was read in it`;
  const who = INTERPRETERS[interpreterGender];
  const parts = [interpreter ?? suggested ?? (who && "language not said"), interpreterDialect, who];
  return parts.filter((part) => part !== undefined).join(", ") || undefined;
}

/** A day kept as `yyyy-mm-dd`, as people read it. */
export function writeBorn(born: string, calendar: Calendar): string {
  return formatDay(born, calendar).replace(/^\w+ /, "");
}

function writeDays(days: readonly string[] | undefined): string | undefined {
  return days?.some((day) => WEEKDAYS.some((known) => known === day)) ? sayDays(days) : undefined;
}

/** Days of the week, named in the order of the week: "Monday and Thursday". */
export function sayDays(days: readonly string[]): string {
  return list.format(WEEKDAYS.filter((day) => days.includes(day)).map((day) => DAY_NAMES[day]));
}

const GENDERS: Readonly<Record<string, string>> = { woman: "a woman", man: "a man", any: "anyone" };
const YES_NO: Readonly<Record<string, string>> = { yes: "Yes", no: "No" };

/** What was checked with her, in words and line by line; what she did not say has no value. */
export function checkedContactRows(said: SafeContactSaid): { label: string; value: string | undefined }[] {
  const ways = said.ways.map(
    (way) => CHANNELS[way]?.toLowerCase() ?? "not at all: she gets in touch with us",
  );
  const interpreter = [
    said.interpreter,
    said.interpreterDialect,
    said.interpreterGender && GENDERS[said.interpreterGender],
  ];
  const emergency = [said.emergencyName, said.emergencyPhone && writePhone(said.emergencyPhone)];
  return [
    { label: "How", value: ways.join(", ") },
    { label: "Number or address", value: listed([said.phone && writePhone(said.phone), said.email]) },
    { label: "Whose it is", value: DEVICES[said.device ?? ""] },
    { label: "When", value: said.times && `${said.times.from} to ${said.times.to}` },
    { label: "On which days", value: writeDays(said.days) },
    { label: "Leave a message", value: MESSAGES[said.voicemail ?? ""] },
    { label: "Hide our number", value: YES_NO[said.withheld ?? ""] },
    { label: "We say we are", value: said.cover },
    { label: "Code word", value: said.codeWord },
    { label: "If someone else answers, say", value: said.ifOther },
    { label: "Post", value: YES_NO[said.post ?? ""] },
    { label: "Interpreter", value: listed(interpreter) },
    { label: "If we are worried", value: WELFARE[said.welfare ?? ""] },
    { label: "Emergency contact", value: listed(emergency) },
    { label: WHO_ELSE.unsafe, value: said.unsafePeople },
  ];
}

function listed(parts: readonly (string | undefined)[]): string | undefined {
  const said = parts.filter((part) => part !== undefined && part !== "");
  return said.length > 0 ? said.join(", ") : undefined;
}

/** Whom a service that reaches her has to know of: who is not to be told, whom it is safe to talk to, which numbers are not safe. */
export function whoElseRows({
  unsafeOthers,
  professional,
}: ContactAnswers): { label: string; value: string }[] {
  const unsafe = (professional?.phones ?? []).filter(({ safe }) => safe === "no");
  const rows = [
    { label: WHO_ELSE.unsafe, value: unsafeOthers },
    { label: WHO_ELSE.safe, value: professional?.safeToTalk },
    { label: WHO_ELSE.numbers, value: listed(unsafe.map(({ number }) => writePhone(number))) },
  ];
  return rows.flatMap(({ label, value }) => (value ? [{ label, value }] : []));
}

/** How rows of `whoElseRows` are called: none of them is a way to reach her. */
export const WHO_ELSE = {
  unsafe: "Must not be told or contacted",
  safe: "Safe to talk to",
  numbers: "Numbers not safe to ring",
} as const;
