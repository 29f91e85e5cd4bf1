import { isoDay } from "../../../foundation/clock/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { MARK_TEXTS, type Urgency } from "../../../foundation/process/index.ts";
import { ageOn } from "../model/age.ts";
import type { PassedOn } from "../model/passed-on.ts";
import type { DetailKind, Person } from "../store/person.ts";
import type { PersonFile } from "../store/person-file.ts";

/**
 * As she likes to be called: the newest preferred name, else the newest of any kind; for readers who see neither, the
 * name that was passed on to them.
 */
export function nameOn({ names }: Person, passed: PassedOn | undefined): string {
  const name = names.find(({ kind }) => kind === "preferred") ?? names[0];
  return name ? `${name.given} ${name.family}`.trim() : (passed?.name ?? "Name not known here");
}

/** The few facts one must know before speaking with her, in the order to be read. */
export function coverFacts(
  house: House,
  file: PersonFile,
  passed: PassedOn | undefined,
  { level }: Urgency,
): string[] {
  const { person, details } = file;
  const newest = (kind: DetailKind): string | undefined =>
    details.find((detail) => detail.kind === kind)?.value;
  const born = newest("born");
  const age = born === undefined ? undefined : ageOn(born, isoDay(house.now(), house.calendar));
  const language = newest("language") ?? passed?.language;
  const others = otherNames(person);
  return [
    ...(level && level !== "high" ? [`${level} risk`] : []),
    ...(age === undefined ? [] : [`${age} years`]),
    ...(age === undefined && passed?.born ? [`born ${passed.born}`] : []),
    ...(language ? [`interpreter: ${language}`] : []),
    ...(others.length > 0 ? [`also known as ${others.join(", ")}`] : []),
    ...(person.side === "causing-harm" ? [whyKnown(file)] : []),
  ];
}

/** What has to be seen before them, as lists mark it. */
export function coverMarks({ isDanger, level }: Urgency): string[] {
  return [...(isDanger ? [MARK_TEXTS.danger] : []), ...(level === "high" ? [MARK_TEXTS["high-risk"]] : [])];
}

/** Whether somebody on the other side never asked for anything, as far as this reader sees: others named them. */
export function isOnlyNamed({ person, things }: PersonFile): boolean {
  return person.side === "causing-harm" && !things.some(({ process }) => process === "contact");
}

function whyKnown(file: PersonFile): string {
  return isOnlyNamed(file)
    ? "named as causing harm by somebody who was harmed: see the relationships below"
    : "worried about own behaviour";
}

function otherNames(person: Person): string[] {
  const all = person.names.map(({ given, family }) => `${given} ${family}`.trim());
  return [...new Set(all)].filter((name) => name !== nameOn(person, undefined));
}
