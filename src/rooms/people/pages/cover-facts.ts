import { isoDay } from "../../../foundation/clock/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { ageOn } from "../model/age.ts";
import type { DetailKind, Person } from "../store/person.ts";
import type { PersonFile } from "../store/person-file.ts";

/** As she likes to be called: the newest preferred name, else the newest of any kind. */
export function nameOn({ names }: Person): string {
  const name = names.find(({ kind }) => kind === "preferred") ?? names[0];
  return name ? `${name.given} ${name.family}`.trim() : "No name given";
}

/** The few facts one must know before speaking with her, in the order to be read. */
export function coverFacts(house: House, { person, details }: PersonFile): string[] {
  const newest = (kind: DetailKind): string | undefined =>
    details.find((detail) => detail.kind === kind)?.value;
  const born = newest("born");
  const age = born === undefined ? undefined : ageOn(born, isoDay(house.now(), house.calendar));
  const others = otherNames(person);
  return [
    ...(age === undefined ? [] : [`${age} years`]),
    ...(newest("language") ? [`interpreter: ${newest("language")}`] : []),
    ...(others.length > 0 ? [`also known as ${others.join(", ")}`] : []),
    ...(person.side === "causing-harm" ? ["worried about own behaviour"] : []),
  ];
}

function otherNames(person: Person): string[] {
  const all = person.names.map(({ given, family }) => `${given} ${family}`.trim());
  return [...new Set(all)].filter((name) => name !== nameOn(person));
}
