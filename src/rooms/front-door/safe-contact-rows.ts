import { formatDate, type Calendar } from "../../foundation/clock/index.ts";
import { WEEKDAYS } from "../../foundation/pack/index.ts";
import { DAY_NAMES } from "./day-names.ts";
import type { ContactAnswers } from "./store/contact.ts";

const CHANNELS: Readonly<Record<string, string>> = {
  phone: "A phone call",
  text: "A text",
  email: "An email",
};
const DEVICES: Readonly<Record<string, string>> = {
  mine: "Nobody else can see it",
  shared: "Someone else can see it",
  borrowed: "It belongs to someone she trusts",
};
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
  return [
    { label: "How", value: CHANNELS[channel ?? ""] },
    { label: "Number or address", value: writePhone(answers.phone) ?? answers.email },
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
}

/** Who should interpret: "Kurdish, Sorani, a woman". Nothing where she asked for nobody. */
export function writeInterpreter(answers: ContactAnswers): string | undefined {
  const { interpreter, interpreterDialect, interpreterGender = "" } = answers;
  const who = INTERPRETERS[interpreterGender];
  const parts = [interpreter ?? (who && "language not said"), interpreterDialect, who];
  return parts.filter((part) => part !== undefined).join(", ") || undefined;
}

/** A day kept as `yyyy-mm-dd`, as people read it. */
export function writeBorn(born: string, calendar: Calendar): string {
  return formatDate(new Date(`${born}T12:00:00Z`), calendar).replace(/^\w+ /, "");
}

/** In the order of the week, whatever the order they were said in. */
function writeDays(days: readonly string[] | undefined): string | undefined {
  const named = WEEKDAYS.filter((day) => days?.includes(day)).map((day) => DAY_NAMES[day]);
  return named.length > 0 ? list.format(named) : undefined;
}

function writePhone(phone: string | undefined): string | undefined {
  return phone?.replace(/^\+44(\d{4})(\d{6})$/, "0$1 $2");
}
