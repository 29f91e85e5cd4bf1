import type { Fault } from "../describe-issue.ts";
import { NOTICE_KEY, REFERRER_KEYS } from "../schema/messages.ts";
import { fieldOf, walkValues } from "./walk-values.ts";

const NAMES = ["services[].name", "agencies[].name", "brand.productName"];
const SENT = [
  "messages.sender.name",
  "messages.sender.address",
  "messages.texts[].subject",
  "messages.texts[].text",
];

/** What is wrong with what is sent that messages.yaml alone does not show. */
export function findMessageFaults(pack: Readonly<Record<string, unknown>>): Fault[] {
  return [...findNamesGivenAway(pack), ...findMissingTexts(pack)];
}

/** No message says the name of a service or an agency, nor ours (SAFETY 20). */
function findNamesGivenAway(pack: unknown): Fault[] {
  const names = NAMES.flatMap((pattern) => walkValues(pack, pattern)).flatMap(({ value }) =>
    typeof value === "string" && value.trim() !== "" ? [value] : [],
  );
  return SENT.flatMap((pattern) => walkValues(pack, pattern)).flatMap(({ path, value }) => {
    const name = names.find((one) => typeof value === "string" && says(value, one));
    const cure = "Say it without the name. Whoever reads it over her shoulder may look it up.";
    return name === undefined ? [] : [{ path, message: `It names "${name}".`, cure }];
  });
}

/** As written, and as a word of its own: a service may be called "Hope". */
function says(text: string, name: string): boolean {
  const plain = name.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);
  return new RegExp(`(?<![\\p{L}\\p{N}])${plain}(?![\\p{L}\\p{N}])`, "u").test(text);
}

/** What code sends or offers: without it a page would have nothing to show. */
function findMissingTexts(pack: Readonly<Record<string, unknown>>): Fault[] {
  if (walkValues(pack, "messages.texts").length === 0) return [];
  const texts = walkValues(pack, "messages.texts[]").map(({ value }) => value);
  const hasNotice = texts.some((text) => isFor(text, "staff") && fieldOf(text, "key") === NOTICE_KEY);
  const hasPlain = texts.some(
    (text) => isFor(text, "person") && !String(fieldOf(text, "text")).includes("{when}"),
  );
  const path = ["messages", "texts"];
  const notice = {
    path,
    message: `There is no text "${NOTICE_KEY}" for staff, so nobody could be told that something waits.`,
    cure: `Add one with "key: ${NOTICE_KEY}" and "to: staff", as another pack has it.`,
  };
  const plain = {
    path,
    message: "There is no text for a person that speaks of no time, so nobody could be written to.",
    cure: 'Add one with "to: person" and without {when}.',
  };
  return [...(hasNotice ? [] : [notice]), ...(hasPlain ? [] : [plain]), ...findMissingLinks(texts, path)];
}

function findMissingLinks(texts: readonly unknown[], path: string[]): Fault[] {
  const missing = REFERRER_KEYS.filter(
    (key) => !texts.some((text) => isFor(text, "referrer") && fieldOf(text, "key") === key),
  );
  return missing.map((key) => ({
    path,
    message: `There is no text "${key}" for a referrer, so a professional without an account could not go on.`,
    cure: `Add one with "key: ${key}", "to: referrer" and {link}, as another pack has it.`,
  }));
}

function isFor(text: unknown, reader: string): boolean {
  return fieldOf(text, "to") === reader;
}
