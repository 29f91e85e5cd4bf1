import type { LinkKind } from "./link-kind.ts";
import type { Tie } from "./tie.ts";

/** From this age on abuse between two connected people is domestic abuse: section 1(2)(a). */
const LEAST_AGE = 16;

/** What is known of two people. Whatever nobody said is left out, and counts as not known. */
export type Connection = {
  /** What they are to one another by the links recorded. */
  readonly kinds: readonly LinkKind[];
  /** Who causes the harm, to her: "partner", "family" ... */
  readonly relation?: string | undefined;
  readonly ties: readonly Tie[];
  /** In whole years, of each. */
  readonly ages: readonly [number | undefined, number | undefined];
};

/** An answer with its reasons, a sentence each. */
export type Explained = { readonly answer: "yes" | "no" | "unknown"; readonly because: readonly string[] };

const GROUNDS: Readonly<Record<Exclude<Tie, "none">, string>> = {
  married: "They are, or have been, married to each other: section 2(1)(a).",
  "civil-partners": "They are, or have been, civil partners of each other: section 2(1)(b).",
  "agreed-to-marry": "They agreed to marry, whether or not that ended: section 2(1)(c).",
  "agreed-civil-partnership":
    "They agreed to become civil partners, whether or not that ended: section 2(1)(d).",
  intimate: "They are, or have been, in an intimate personal relationship: section 2(1)(e).",
  "same-child": "Each has, or once had, a parental relationship to the same child: section 2(1)(f) and (2).",
  relatives: "They are relatives: section 2(1)(g), as section 63 of the Family Law Act 1996 lists them.",
};

/** What a recorded link makes certain by itself. Living together or caring is no tie, and "family" may be too wide. */
const BY_KIND: Readonly<Partial<Record<LinkKind, Exclude<Tie, "none">>>> = {
  partner: "intimate",
  "ex-partner": "intimate",
  "parent-of": "relatives",
  "child-of": "relatives",
  sibling: "relatives",
};

const BY_RELATION: Readonly<Record<string, Exclude<Tie, "none">>> = {
  partner: "intimate",
  "ex-partner": "intimate",
};

/** Said of somebody who is none of the Act's, as far as this one word goes. */
const STRANGERS = ["stranger", "known"];

/** Whether two people are "personally connected" in the sense of section 2 of the Domestic Abuse Act 2021. */
export function personallyConnected({ kinds, relation = "", ties }: Omit<Connection, "ages">): Explained {
  const certain = new Set([
    ...ties.flatMap((tie) => (tie === "none" ? [] : [tie])),
    ...kinds.flatMap((kind) => BY_KIND[kind] ?? []),
    ...(BY_RELATION[relation] ? [BY_RELATION[relation]] : []),
  ]);
  const grounds = (Object.keys(GROUNDS) as (keyof typeof GROUNDS)[]).filter((tie) => certain.has(tie));
  if (grounds.length > 0) return { answer: "yes", because: grounds.map((tie) => GROUNDS[tie]) };
  if (ties.includes("none"))
    return { answer: "no", because: ["None of the connections that section 2 lists was found."] };
  return { answer: "unknown", because: [whyUnknown(kinds, relation)] };
}

/** Whether abuse between the two is domestic abuse in the sense of section 1: connected, and each 16 or over. */
export function domesticAbuseBetween(connection: Connection): Explained {
  const connected = personallyConnected(connection);
  const young = connection.ages.filter((age) => age !== undefined && age < LEAST_AGE);
  const unsaid = connection.ages.filter((age) => age === undefined);
  if (connected.answer === "no") {
    return { answer: "no", because: [...connected.because, "It may be abuse of another form all the same."] };
  }
  if (young.length > 0) {
    const why =
      "One of them is under 16: between them section 1 does not apply. It is abuse of, or by, a child, and a matter for safeguarding.";
    return { answer: "no", because: [...connected.because, why] };
  }
  if (connected.answer === "unknown") return connected;
  if (unsaid.length > 0) {
    const why =
      unsaid.length === 2
        ? "It is not known whether each is 16 or over, as section 1(2)(a) asks."
        : "It is not known whether the other is 16 or over, as section 1(2)(a) asks.";
    return { answer: "unknown", because: [...connected.because, why] };
  }
  return { answer: "yes", because: [...connected.because, "Each is 16 or over: section 1(2)(a)."] };
}

function whyUnknown(kinds: readonly LinkKind[], relation: string): string {
  if (relation === "family" || kinds.includes("other-family"))
    return "They are family, but nobody has said how. Not all family are relatives in the sense of the Act: ask.";
  if (STRANGERS.includes(relation))
    return "She did not name a connection, and nobody has asked about each: ask.";
  if (kinds.some((kind) => kind === "lives-with" || kind === "carer-of"))
    return "Living together, or caring for someone, is no connection under the Act by itself: ask how they are related.";
  return "Nobody has said how they are connected: ask.";
}
