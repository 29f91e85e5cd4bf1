import { formatDate, type Calendar } from "../../foundation/clock/index.ts";
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

/** How she may be reached, and only so, in words. What she did not say has no value: it is not to be assumed. */
export function safeContactRows(answers: ContactAnswers): { label: string; value: string | undefined }[] {
  const { times } = answers;
  return [
    { label: "How", value: CHANNELS[answers.channel ?? ""] },
    { label: "Number or address", value: writePhone(answers.phone) ?? answers.email },
    { label: "Whose it is", value: DEVICES[answers.device ?? ""] },
    { label: "When", value: times && `${times.from} to ${times.to}` },
    { label: "Leave a message", value: MESSAGES[answers.voicemail ?? ""] },
    { label: "Code word", value: answers.codeWord },
    { label: "If someone else answers, say", value: answers.ifOther },
  ];
}

/** A day kept as `yyyy-mm-dd`, as people read it. */
export function writeBorn(born: string, calendar: Calendar): string {
  return formatDate(new Date(`${born}T12:00:00Z`), calendar).replace(/^\w+ /, "");
}

function writePhone(phone: string | undefined): string | undefined {
  return phone?.replace(/^\+44(\d{4})(\d{6})$/, "0$1 $2");
}
