import type { Fault } from "../describe-issue.ts";
import { PACK_FILES } from "../schema/pack-schema.ts";
import { describeDangling } from "./references.ts";
import { fieldOf, walkValues } from "./walk-values.ts";

/** Services are fitted to people by these characteristics, so both must speak of the same answers. */
const FITTED_BY = [
  { from: "services[].whoFor.genders[]", id: "gender" },
  { from: "services[].languages[]", id: "language" },
];

/** What services name that is no answer of its characteristic, and characteristics that are not there at all. */
export function findUnknownAnswers(pack: Readonly<Record<string, unknown>>): Fault[] {
  if (!Array.isArray(pack["characteristics"])) return [];
  return FITTED_BY.flatMap(({ from, id }) => {
    const all = walkValues(pack, "characteristics[]").map(({ value }) => value);
    const characteristic = all.find((one) => fieldOf(one, "id") === id);
    if (characteristic === undefined) return [describeMissing(id)];
    const answers = walkValues(characteristic, "options[].id").map(({ value }) => String(value));
    return walkValues(pack, from)
      .filter(({ value }) => typeof value === "string" && !answers.includes(value))
      .map(({ path, value }) =>
        describeDangling(path, String(value), id, PACK_FILES.characteristics, answers),
      );
  });
}

function describeMissing(id: string): Fault {
  const message = `There is no characteristic "${id}", by which services are fitted to people.`;
  return { path: ["characteristics"], message, cure: `Add it with "id: ${id}", as another pack has it.` };
}
