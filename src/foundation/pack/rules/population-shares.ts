import type { Fault } from "../describe-issue.ts";
import { PACK_FILES } from "../schema/pack-schema.ts";
import { describeDangling } from "./references.ts";
import { fieldOf, type Found, walkValues } from "./walk-values.ts";

/** The answer that is none: nobody knows how many of the people would give it. */
const RATHER_NOT_SAY = "rather-not-say";
/** Published shares are rounded, each by itself. */
const SLACK = 1;

/** Shares of the population that could not be held against anything, or cannot all be true. */
export function findPopulationFaults(pack: Readonly<Record<string, unknown>>): Fault[] {
  if (!Array.isArray(pack["characteristics"])) return [];
  const all = walkValues(pack, "characteristics[]").map(({ value }) => value);
  const rows = walkValues(pack, "populationShares[]");
  return [...rows.flatMap((row) => rowFaults(row, all)), ...findTooMuch(rows, all)];
}

function rowFaults({ path, value }: Found, all: readonly unknown[]): Fault[] {
  const id = String(fieldOf(value, "characteristic"));
  const characteristic = all.find((one) => fieldOf(one, "id") === id);
  const names = all.map((one) => String(fieldOf(one, "id")));
  if (characteristic === undefined)
    return [
      describeDangling([...path, "characteristic"], id, "characteristic", PACK_FILES.characteristics, names),
    ];
  if (fieldOf(characteristic, "masked") === true)
    return [
      {
        path: [...path, "characteristic"],
        message: `"${id}" is masked: its answers are sealed, and nobody counts by them.`,
        cure: "Remove this entry: there is nothing to hold it against.",
      },
    ];
  return [...groupFaults({ path, value }, characteristic), ...nameFaults({ path, value }, characteristic)];
}

function groupFaults({ path, value }: Found, characteristic: unknown): Fault[] {
  const answers = walkValues(characteristic, "options[].id").map((found) => String(found.value));
  const known = answers.filter((answer) => answer !== RATHER_NOT_SAY);
  return walkValues(value, "groups[]")
    .filter((group) => typeof group.value === "string" && !known.includes(group.value))
    .map((group) =>
      describeDangling(
        [...path, ...group.path],
        String(group.value),
        "group of people",
        PACK_FILES.characteristics,
        known,
      ),
    );
}

function nameFaults({ path, value }: Found, characteristic: unknown): Fault[] {
  const groups = walkValues(value, "groups[]");
  if (groups.length > 1 && fieldOf(characteristic, "several") === true)
    return [
      {
        path: [...path, "groups"],
        message: "Several answers may be given here, so that those of two groups cannot be added up.",
        cure: "Give one answer.",
      },
    ];
  if (groups.length > 1 === (fieldOf(value, "name") !== undefined)) return [];
  const message = "Several answers together have a name of their own, and one answer has none.";
  return [{ path, message, cure: 'Give "name" with several answers; leave it out with one.' }];
}

/** An answer twice, and more than everybody where each person gives one. */
function findTooMuch(rows: readonly Found[], all: readonly unknown[]): Fault[] {
  return all.flatMap((characteristic) => {
    const id = fieldOf(characteristic, "id");
    const own = rows.filter(({ value }) => fieldOf(value, "characteristic") === id);
    const isOne = fieldOf(characteristic, "several") === false;
    return [...repeats(own), ...(isOne ? moreThanAll(own, String(id)) : [])];
  });
}

function repeats(rows: readonly Found[]): Fault[] {
  const seen = new Set<unknown>();
  const groups = rows.flatMap(({ path, value }) =>
    walkValues(value, "groups[]").map((group) => ({ path: [...path, ...group.path], value: group.value })),
  );
  return groups.flatMap(({ path, value }) => {
    if (!seen.has(value)) return seen.add(value) && [];
    const message = `"${String(value)}" is in a share above already.`;
    return [{ path, message, cure: "Give each answer once." }];
  });
}

function moreThanAll(rows: readonly Found[], id: string): Fault[] {
  const sum = rows.reduce((total, { value }) => total + (Number(fieldOf(value, "percent")) || 0), 0);
  const last = rows.at(-1);
  if (sum <= 100 + SLACK || !last) return [];
  const message = `The shares of "${id}" come to more than everybody: ${sum.toFixed(1)}%.`;
  return [{ path: [...last.path, "percent"], message, cure: "Give shares of the same people, in one year." }];
}
