import type { Calendar } from "../../foundation/clock/index.ts";
import type { Pack } from "../../foundation/pack/index.ts";
import { AGE_GROUPS } from "./age-groups.ts";
import { EMPLOYER_LABELS } from "./employer-labels.ts";
import { RELATION_LABELS } from "./relation-labels.ts";
import { writeBorn, writeInterpreter } from "./safe-contact-rows.ts";
import type { Contact, ContactAnswers } from "./store/contact.ts";

/** One thing that was said, in words. */
export type SaidRow = { readonly label: string; readonly value: string };

const YES_NO: Readonly<Record<string, string>> = { yes: "Yes", no: "No" };
const LIVES_WITH: Readonly<Record<string, string>> = {
  yes: "Yes",
  no: "No",
  unknown: "Some of the time, or not known",
};

/** Who it is about, as far as was said. */
export function whoRows({ kind, answers }: Said, pack: Pack, calendar: Calendar): SaidRow[] {
  const { given, family, born, ageGroup, knownHow } = answers;
  return saidOf([
    ["Name", [given, family].filter(Boolean).join(" ") || "Gave no name"],
    ["Date of birth", born && writeBorn(born, calendar)],
    ["Age", AGE_GROUPS.find(({ value }) => value === ageGroup)?.label],
    ["Interpreter", writeInterpreter(answers)],
    [kind === "worried" ? "Lives roughly in" : "Lives in", districtOf(answers, pack)],
    ["How the asker knows them", knownHow],
  ]);
}

/** What else was said: danger, who works where, children, what would help, who may know. */
export function otherRows({ answers }: Said, pack: Pack): SaidRow[] {
  const { danger, employers, children, childrenWho, wants, wantsNote, mayKnow, trusted } = answers;
  return saidOf([
    ["Danger now", YES_NO[danger ?? ""]],
    ["Works for, they or someone close", employers?.map((one) => EMPLOYER_LABELS[one] ?? one).join(", ")],
    ["Children", YES_NO[children ?? ""]],
    ["Who the children are, and where", childrenWho],
    ["What would help", wants?.map((id) => pack.needs.find((need) => need.id === id)?.name ?? id).join(", ")],
    ["What else would help, or would not", wantsNote],
    ["Who may know", mayKnow],
    ["Already talks to", trusted],
  ]);
}

/** Who is not safe to talk to; none where nobody was named. */
export function unsafeRows(answers: ContactAnswers, calendar: Calendar): SaidRow[] {
  const { unsafeGiven, unsafeFamily, unsafeBorn, unsafeRelation, unsafeLivesWith, unsafeOthers } = answers;
  return saidOf([
    ["Name", [unsafeGiven, unsafeFamily].filter(Boolean).join(" ")],
    ["Date of birth", unsafeBorn && writeBorn(unsafeBorn, calendar)],
    ["Who they are to her", unsafeRelation && RELATION_LABELS[unsafeRelation]],
    ["Lives with her", LIVES_WITH[unsafeLivesWith ?? ""]],
    ["Others not to talk to", unsafeOthers],
  ]);
}

function districtOf({ district }: ContactAnswers, pack: Pack): string | undefined {
  return pack.districts.find(({ id }) => id === district)?.name ?? district;
}

function saidOf(rows: readonly (readonly [string, string | undefined])[]): SaidRow[] {
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

type Said = Pick<Contact, "kind" | "answers">;
