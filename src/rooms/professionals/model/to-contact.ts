import type { Answers } from "../../../foundation/forms/index.ts";
import { contactAnswers, type ContactAnswers } from "../../front-door/index.ts";
import { ABOUT } from "./about.ts";
import { MOST_CHILDREN } from "./most-children.ts";
import type { Referrer } from "./referrer.ts";

/** Answered alike in a person's own request: what the front door works from, whoever asked. */
const ALIKE = [
  "danger",
  "given",
  "family",
  "born",
  "district",
  "interpreter",
  "interpreterDialect",
  "interpreterGender",
  "employers",
  "unsafeGiven",
  "unsafeFamily",
  "unsafeBorn",
  "unsafeRelation",
  "unsafeLivesWith",
  "unsafeOthers",
] as const;

/** How she may be reached: taken over only when she said so herself and the professional wrote down what she said. */
const REACHED = ["channel", "email", "device", "times", "days", "voicemail", "codeWord", "ifOther"] as const;

/** Answers that only a professional gives. */
const OWN = [
  "otherNames",
  "address",
  "asked",
  "unsafeAddress",
  "facts",
  "judgement",
  "earlier",
  "earlierNote",
  "safeToTalk",
  "aware",
  "whyNotAware",
  "consent",
  "mayKnow",
  "basis",
] as const;

type Sent = { readonly id: string; readonly answers: Answers; readonly referrer: Referrer };

/** A professional's request as the contact it becomes: her words as hers, facts and judgement apart (DOMAIN 1). */
export function toContact({ id, answers, referrer }: Sent): ContactAnswers {
  const isChecked = answers["asked"] === "yes" && answers["channel"] !== "none";
  return contactAnswers.parse({
    ...pick(answers, ALIKE),
    ...(isChecked ? { ...pick(answers, REACHED), phone: answers["reachPhone"] } : {}),
    ...(answers["herWords"] ? { words: answers["herWords"] } : {}),
    ...childrenAnswer(answers),
    ...renamed(answers, { harms: "forms" }),
    professional: {
      ...pick(answers, OWN),
      request: id,
      referrer: { ...referrerOf(answers, referrer) },
      throughReferrer: answers["asked"] === "yes" && answers["channel"] === "none",
      phones: phonesOf(answers),
      about: aboutOf(answers),
      children: childrenOf(answers),
      criteria: listOf(answers["criteria"]).filter((one) => one !== "none"),
      ...(answers["consent"] === "yes" ? {} : { without: pick(answers, WITHOUT) }),
    },
  });
}

const WITHOUT = ["purpose", "necessity", "proportionality", "decidedBy"] as const;

function referrerOf(answers: Answers, { name, agency, proof }: Referrer) {
  return {
    name,
    agency,
    proof,
    ...renamed(answers, { referrerRole: "role", referrerPhone: "phone", referrerTimes: "times" }),
  };
}

function phonesOf(answers: Answers) {
  return (["phoneOne", "phoneTwo"] as const).flatMap((name) =>
    typeof answers[name] === "string"
      ? [{ number: answers[name], safe: answers[`${name}Safe`] ?? "unknown" }]
      : [],
  );
}

function aboutOf(answers: Answers): object {
  const said = Object.entries(answers).filter(([id, value]) => id.startsWith(ABOUT) && value);
  return Object.fromEntries(said.map(([id, value]) => [id.slice(ABOUT.length), value]));
}

/** The public's question knows yes and no; "I do not know" is no answer to it. */
function childrenAnswer({ children }: Answers): object {
  return children === "yes" || children === "no" ? { children } : {};
}

function childrenOf(answers: Answers): object[] {
  return Array.from({ length: MOST_CHILDREN }, (_, index) => `child${index + 1}`)
    .map((child) =>
      renamed(answers, {
        [`${child}Name`]: "name",
        [`${child}Born`]: "born",
        [`${child}Age`]: "age",
        [`${child}School`]: "school",
        [`${child}Relation`]: "relation",
      }),
    )
    .filter((child) => Object.keys(child).length > 0);
}

function listOf(value: Answers[string]): string[] {
  return Array.isArray(value) ? value : [];
}

function pick(answers: Answers, names: readonly string[]): Record<string, unknown> {
  return renamed(answers, Object.fromEntries(names.map((name) => [name, name])));
}

function renamed(answers: Answers, names: Readonly<Record<string, string>>): Record<string, unknown> {
  const entries = Object.entries(names).map(([from, to]) => [to, answers[from]] as const);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined && value !== null));
}
