import { AGE_GROUPS } from "../age-groups.ts";
import type { Contact, ContactKind } from "../store/contact.ts";

/** What a contact is, by the door it came through. */
const TITLES: Readonly<Record<ContactKind, string>> = {
  "need-help": "A request for help",
  worried: "Someone is worried about somebody",
  "own-behaviour": "Worried about own behaviour",
  young: "A young person asks for help",
  professional: "A professional asks for help for her",
};

/** The heading of a contact's page. */
export function contactTitle({ kind }: Pick<Contact, "kind">): string {
  return TITLES[kind];
}

/** What everyone has to know of it before anything else: never to answer an asker, and that this is a child. */
export function contactWarnings({ kind, answers }: Pick<Contact, "kind" | "answers">): string[] {
  if (kind === "worried") return ["asked by someone else: never contact the asker; there is no way to"];
  if (kind !== "young") return [];
  const age = AGE_GROUPS.find(({ value }) => value === answers.ageGroup)?.label;
  return [age ? `a young person, ${age}` : "a young person, age not said"];
}
