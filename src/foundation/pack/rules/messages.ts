import type { Fault } from "../describe-issue.ts";
import { NOTICE_KEY } from "../schema/messages.ts";
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
  return [...findNamesGivenAway(pack), ...findMissingNotice(pack)];
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

function findMissingNotice(pack: Readonly<Record<string, unknown>>): Fault[] {
  const texts = walkValues(pack, "messages.texts");
  if (texts.length === 0) return [];
  const notices = walkValues(pack, "messages.texts[]").filter(
    ({ value }) => fieldOf(value, "key") === NOTICE_KEY && fieldOf(value, "to") === "staff",
  );
  if (notices.length > 0) return [];
  const message = `There is no text "${NOTICE_KEY}" for staff, so nobody could be told that something waits.`;
  const cure = `Add one with "key: ${NOTICE_KEY}" and "to: staff", as another pack has it.`;
  return [{ path: ["messages", "texts"], message, cure }];
}
