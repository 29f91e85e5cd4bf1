import type { Identity } from "../../people/index.ts";
import { sayKind } from "../model/link-kind.ts";
import { RELATION_WORDS } from "../model/relation-words.ts";
import { TIE_LABELS } from "../model/tie.ts";
import type { Judged, Link } from "../store/link.ts";

const TOGETHER: Readonly<Record<Link["together"], string | undefined>> = {
  yes: "They live together",
  no: "They do not live together",
  unknown: undefined,
};

const JUDGED: Readonly<Record<Judged, string>> = {
  other: "Judged primary perpetrator: the person said to cause harm",
  person: "Judged primary perpetrator: the person recorded as harmed",
  unclear: "Who is the primary perpetrator: judged that it cannot be said yet",
};

/** What a link says, seen from this person, in a few words. */
export function sayLink(link: Link, fromId: string): string {
  const said = sayKind(link.kind, link.personId === fromId ? "first" : "other");
  const relation = sayRelation(link);
  return relation ? `${said} (${relation})` : said;
}

/** Who the other is to the first of the two, where she said: "former partner". */
export function sayRelation({ relation }: Link): string | undefined {
  return relation === undefined ? undefined : RELATION_WORDS[relation];
}

/** What else is known of it, a sentence each. */
export function sayMore(link: Link): string[] {
  const all = [
    link.mistaken ? "Recorded by mistake: it does not count" : undefined,
    link.state === "ended" && !link.mistaken ? `Ended${link.until ? ` ${link.until}` : ""}` : undefined,
    link.since ? `Since ${link.since}` : undefined,
    ...link.ties.flatMap((tie) => (tie === "none" ? [] : [TIE_LABELS[tie]])),
    TOGETHER[link.together],
    link.judged && JUDGED[link.judged],
  ];
  return all.filter((one) => one !== undefined);
}

/** A name as it was told, or that none was. */
export function nameOf({ name }: Identity): string {
  return [name?.given, name?.family].filter(Boolean).join(" ") || "No name given";
}
