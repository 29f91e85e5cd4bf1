import { NO_CHILD_NAME, readAge, sayAge, TO_HER, WITH_HER } from "./tell-family.ts";

/** A line of a child, taken apart again. */
type ChildLine = {
  /** What stands before the colon: the name that was told. */
  readonly name: string;
  /** Whole years; nothing where the line says that it is not known. */
  readonly age: number | undefined;
  readonly rest: readonly string[];
};

/** Ages further apart than a birthday are not of the same child. */
const A_BIRTHDAY = 1;

const LIVES: ReadonlySet<string | undefined> = new Set(Object.values(WITH_HER));
const OF_HERS: ReadonlySet<string | undefined> = new Set(Object.values(TO_HER));

/**
 * One line for each child: the newer line, with what only the older one of the same child says, such as whose child it
 * is; and the older lines of children whom no newer one tells of. It is the same child where the first name agrees and the ages do
 * not contradict. Lines in somebody's own words stay as they are. Pure.
 */
export function oneLineAChild(newer: readonly string[], older: readonly string[]): MergedChildren {
  const left = [...older];
  // The very same name first, so that a namesake does not take its place.
  const exact = newer.map((line) => takeSame(line, left, isSameName));
  const same = newer.map((line, place) => exact[place] ?? takeSame(line, left, isSameFirst));
  return { lines: newer.map((line, place) => sayBoth(line, same[place])), left };
}

type MergedChildren = { readonly lines: readonly string[]; readonly left: readonly string[] };

/** What was kept of several children in one line, child by child; words that tell of none in this way stay one line. Pure. */
export function childByChild(text: string): string[] {
  const parts = text.split("; ");
  if (!readChild(parts[0] ?? "")) return [text];
  const lines: string[] = [];
  for (const part of parts) {
    if (readChild(part)) lines.push(part);
    else lines.push(`${lines.pop() ?? ""}; ${part}`);
  }
  return lines;
}

/** How old the child of a line is; `told` is false for words that tell of no child in this way. Pure. */
export function ageInLine(line: string): { readonly told: boolean; readonly age: number | undefined } {
  const child = readChild(line);
  return { told: child !== undefined, age: child?.age };
}

/** Where children live, as far as their lines say so: all with her, or each by name. Pure. */
export function whereChildrenLive(lines: readonly string[]): string | undefined {
  const said = lines.flatMap((line): (readonly [string, string])[] => {
    const child = readChild(line);
    const where = child?.rest.find((part) => LIVES.has(part));
    return child && where ? [[child.name, where]] : [];
  });
  if (said.length === 0) return undefined;
  if (said.length === lines.length && said.every(([, where]) => where === WITH_HER.yes))
    return "All with her";
  return said.map(([name, where]) => `${name} ${where}`).join("; ");
}

type Same = (one: ChildLine, other: ChildLine) => boolean;

/** The first of the others that is of the same child, taken out of them. */
function takeSame(line: string, others: string[], isSame: Same): ChildLine | undefined {
  const child = readChild(line);
  if (!child) return undefined;
  for (const [at, other] of others.entries()) {
    const told = readChild(other);
    if (!told || !isSame(child, told)) continue;
    others.splice(at, 1);
    return told;
  }
  return undefined;
}

function sayBoth(line: string, told: ChildLine | undefined): string {
  const child = readChild(line);
  if (!child || !told) return line;
  const saysWhere = child.rest.some((part) => LIVES.has(part));
  const added = told.rest.filter(
    (part) => !child.rest.includes(part) && !OF_HERS.has(part) && !(saysWhere && LIVES.has(part)),
  );
  return `${child.name}: ${[sayAge(child.age ?? told.age), ...child.rest, ...added].join("; ")}`;
}

function isSameName(one: ChildLine, other: ChildLine): boolean {
  // What was recorded since puts right the age of a child of the very same name; nobody's name is no name.
  return plain(one.name) === plain(other.name) && (one.name !== NO_CHILD_NAME || agree(one, other));
}

function isSameFirst(one: ChildLine, other: ChildLine): boolean {
  const [first, second] = [`${plain(one.name)} `, `${plain(other.name)} `];
  return (first.startsWith(second) || second.startsWith(first)) && agree(one, other);
}

function agree({ age: one }: ChildLine, { age: other }: ChildLine): boolean {
  return one === undefined || other === undefined || Math.abs(one - other) <= A_BIRTHDAY;
}

function readChild(line: string): ChildLine | undefined {
  const at = line.lastIndexOf(": ", line.includes("; ") ? line.indexOf("; ") : line.length);
  if (at < 1) return undefined;
  const [said = "", ...rest] = line.slice(at + 2).split("; ");
  const age = readAge(said);
  return age && { name: line.slice(0, at), age: age.years, rest };
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
