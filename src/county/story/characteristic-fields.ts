import type { Pack } from "../../foundation/pack/index.ts";
import type { ContactAnswers } from "../../rooms/front-door/index.ts";
import type { Fields } from "../engine/move.ts";
import type { Random } from "../random.ts";

/** How many of those who are asked would rather not say, and how many are not asked at all. */
const DECLINED = 0.06;
const NOT_ASKED = 0.12;
/** How often each answer is the one where answers are not all alike; one that is not named, now and then. */
const OFTEN: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  gender: { woman: 93, man: 6 },
  trans: { no: 97 },
  "sexual-orientation": { straight: 92, "gay-lesbian": 3, bisexual: 4 },
  carer: { no: 86, "for-other": 8 },
  disability: { none: 72, "mental-health": 14, physical: 8 },
  "mental-health": { yes: 38, no: 62 },
  housing: { "own-home": 62, "with-others": 20, temporary: 10 },
  recourse: { yes: 88, no: 7, "not-sure": 5 },
  "immigration-status": { none: 86, "depends-on-person": 6 },
  ethnicity: { "white-british": 66, "white-other": 9, indian: 5, pakistani: 3, "black-african": 4 },
  religion: { none: 46, christian: 36, muslim: 9, hindu: 4 },
  children: { none: 38, "live-with": 46, "live-elsewhere": 9, pregnant: 7 },
  send: { no: 88 },
  "drugs-alcohol": { no: 88, alcohol: 8 },
};
const NOW_AND_THEN = 1;
const RATHER_NOT_SAY = "rather-not-say";

type Said = { readonly answers: ContactAnswers; readonly at: Date };

/** What somebody says of herself of each of the pack's characteristics, as a browser sends it. */
export function characteristicFields(pack: Pack, random: Random, { answers, at }: Said): Fields {
  const fields = pack.characteristics.flatMap(({ id, several, options }): [string, string | string[]][] => {
    if (random.chance(NOT_ASKED)) return [];
    const often = OFTEN[id] ?? {};
    const weighed = options
      .filter((option) => option.id !== RATHER_NOT_SAY)
      .map((option): [string, number] => [option.id, often[option.id] ?? NOW_AND_THEN]);
    const chosen = random.chance(DECLINED) ? RATHER_NOT_SAY : random.weigh(weighed);
    const known = knownAnswer(id, { answers, at });
    const answer = known !== undefined && options.some((option) => option.id === known) ? known : chosen;
    return [[`about-${id}`, several ? [answer] : answer]];
  });
  return Object.fromEntries(fields);
}

/** What she said already is not told otherwise. */
function knownAnswer(id: string, { answers, at }: Said): string | undefined {
  const { interpreter, born } = answers;
  if (id === "language") return interpreter?.toLowerCase() ?? "english";
  if (id !== "age-group" || born === undefined) return undefined;
  return groupOf(at.getUTCFullYear() - Number(born.slice(0, 4)));
}

const GROUPS: readonly (readonly [number, string])[] = [
  [60, "over-60"],
  [44, "from-45-to-60"],
  [24, "from-25-to-44"],
  [17, "from-18-to-24"],
  [15, "from-16-to-17"],
];

function groupOf(age: number): string {
  return GROUPS.find(([above]) => age > above)?.[1] ?? "under-16";
}
