import { isoDay } from "../../../foundation/clock/index.ts";
import type { House } from "../../../foundation/house/index.ts";
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
  { person, details }: PersonFile,
  passed: PassedOn | undefined,
): string[] {
  const newest = (kind: DetailKind): string | undefined =>
    details.find((detail) => detail.kind === kind)?.value;
  const born = newest("born");
  const age = born === undefined ? undefined : ageOn(born, isoDay(house.now(), house.calendar));
  const language = newest("language") ?? passed?.language;
  const others = otherNames(person);
  return [
    ...(age === undefined ? [] : [`${age} years`]),
    ...(age === undefined && passed?.born ? [`born ${passed.born}`] : []),
    ...(language ? [`interpreter: ${language}`] : []),
    ...(others.length > 0 ? [`also known as ${others.join(", ")}`] : []),
    ...(person.side === "causing-harm" ? ["worried about own behaviour"] : []),
  ];
}

function otherNames(person: Person): string[] {
  const all = person.names.map(({ given, family }) => `${given} ${family}`.trim());
  return [...new Set(all)].filter((name) => name !== nameOn(person, undefined));
}
