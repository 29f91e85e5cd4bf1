import { formatLimit } from "../../../foundation/clock/index.ts";
import type { House } from "../../../foundation/house/index.ts";
import { limitsOf } from "../../../foundation/process/index.ts";

/** One thing that is counted, as its page explains it. */
export type Measure = {
  /** As the cube has it, and the address of its page. */
  readonly id: string;
  readonly label: string;
  /** `limit`: kept, of those that ended or ran out. `share`: so many of so many. `wait`: half waited no longer. */
  readonly kind: "count" | "limit" | "share" | "wait";
  /** What counts, in which month, of what; in sentences. */
  readonly means: string;
  /** By what the county's is split: by month, or by quarter where a month would be too few to show. */
  readonly monthly: readonly string[];
  readonly quarterly: readonly string[];
};

/** Every measure there is: what the rooms do, and each time limit of every process. */
export function measuresOf(house: MeasureHouse): Measure[] {
  const everyone = { monthly: ["district", ...openOf(house)], quarterly: ["form"] };
  const splitsOf: Readonly<Record<Splitting, Splits>> = {
    everyone,
    reasons: { monthly: [], quarterly: ["reason", "district"] },
    none: { monthly: [], quarterly: [] },
  };
  const done = DONE.map(({ split, ...measure }) => ({ ...measure, ...splitsOf[split] }));
  return [...done, ...outcomeMeasures(house), ...limitMeasures(house)];
}

/** Each measure's name, and what it is split by: what formulas may be made of. */
export function findMeasures(
  house: MeasureHouse,
): { readonly id: string; readonly splits: readonly string[] }[] {
  return measuresOf(house).map(({ id, monthly, quarterly }) => ({ id, splits: [...monthly, ...quarterly] }));
}

/** What a measure is called; its own short name where there is none such any more. */
export function measureName(house: MeasureHouse, id: string): string {
  return measuresOf(house).find((measure) => measure.id === id)?.label ?? id;
}

/** The characteristics that figures are split by. The answers to masked ones are sealed, to whoever counts too. */
export function openOf({ pack }: Pick<House, "pack">): string[] {
  return pack.characteristics.filter(({ masked }) => !masked).map(({ id }) => id);
}

/** What the measures of the pack's outcomes begin with. */
export const OUTCOME = "outcome-";

type Splits = Pick<Measure, "monthly" | "quarterly">;
type Splitting = "everyone" | "reasons" | "none";

const DONE: readonly (Omit<Measure, "monthly" | "quarterly"> & { readonly split: Splitting })[] = [
  {
    id: "requests",
    label: "Requests for help",
    kind: "count",
    means: "What arrived from people who were harmed, or about them, in the month it arrived.",
    split: "everyone",
  },
  {
    id: "wait-first-contact",
    label: "Wait for the first safe contact",
    kind: "wait",
    means:
      "From the request to the first safe contact recorded, in the month of that contact. The median: half waited no longer.",
    split: "none",
  },
  {
    id: "referrals",
    label: "Referrals sent",
    kind: "count",
    means: "Sent in the month. At an agency: sent by it, or to it.",
    split: "everyone",
  },
  {
    id: "accepted",
    label: "Referrals accepted",
    kind: "count",
    means: "Accepted by a service in the month.",
    split: "everyone",
  },
  {
    id: "declined",
    label: "Referrals declined",
    kind: "count",
    means: "Declined by a service in the month, each with one of the pack's reasons. Some are an unmet need.",
    split: "reasons",
  },
  {
    id: "repeated-story",
    label: "Asked whether she had to repeat her story",
    kind: "count",
    means:
      "Answers in the month, to a question asked once of each person for each service she is connected to.",
    split: "reasons",
  },
  {
    id: "cases-opened",
    label: "Cases opened",
    kind: "count",
    means: "Opened by a service in the month.",
    split: "everyone",
  },
  {
    id: "wait-service-contact",
    label: "Wait for the service's first contact",
    kind: "wait",
    means:
      "From opening the case to the service's first safe contact, in the month of that contact. The median.",
    split: "none",
  },
  {
    id: "cases-closed",
    label: "Cases closed",
    kind: "count",
    means: "Closed in the month, each with one of the pack's reasons, planned or not.",
    split: "reasons",
  },
  {
    id: "right-first-time",
    label: "Right first time",
    kind: "share",
    means:
      "Referrals that were accepted four weeks before, and how many of those people were referred to nobody else in the four weeks.",
    split: "none",
  },
  {
    id: "goals-ended",
    label: "Goals that ended as met",
    kind: "share",
    means: "What people wanted to change, that ended in the month: as met, of those met, changed or dropped.",
    split: "none",
  },
  {
    id: "decisions",
    label: "Decisions that cite a contribution",
    kind: "share",
    means:
      "Decisions of boards and groups in the month, and how many cite what survivors, the panel, a survey or others contributed.",
    split: "none",
  },
  {
    id: "board-actions",
    label: "Actions of boards on time",
    kind: "share",
    means:
      "Actions of boards and groups that were due in the month, and how many were done by their day. One whose day was moved before it came is due on the new day; one that was dropped before its day does not count.",
    split: "none",
  },
  {
    id: "place-problems",
    label: "Problems with places",
    kind: "count",
    means: "Begun in the month, out of reports that came together.",
    split: "none",
  },
  {
    id: "place-problems-ended",
    label: "Problems with places put right",
    kind: "share",
    means: "Ended in the month: put right, in whole or in part, of all that ended.",
    split: "none",
  },
  {
    id: "own-behaviour",
    label: "Worried about own behaviour",
    kind: "count",
    means: "Requests to the programme, in the month they arrived. They count in no other figure.",
    split: "none",
  },
];

/** What is asked at reviews, by the pack's own questions: each answer is counted, and split by what it was. */
function outcomeMeasures({ pack }: MeasureHouse): Measure[] {
  return pack.outcomes.outcomes.map(({ id, name, question }) => ({
    id: `${OUTCOME}${id}`,
    label: name,
    kind: "count",
    means: `Answers at reviews in the month, to: ${question}`,
    monthly: [],
    quarterly: ["reason"],
  }));
}

function limitMeasures(house: MeasureHouse): Measure[] {
  const limits = limitsOf(house);
  return [...house.processes].flatMap(([process, { label, clocks }]) =>
    Object.entries(clocks).map(([name, clock]): Measure => {
      const threshold = house.pack.thresholds.find(({ key }) => key === clock.limit);
      const length = formatLimit(limits.limitOf(clock.limit));
      return {
        id: `clock-${process}-${name}`,
        label: `${clock.label} (${label.toLowerCase()})`,
        kind: "limit",
        means: `Time limits of ${length} that ended or ran out in the month, and how many were kept. One that stands still has not run out. Source of the limit: ${threshold?.source ?? "the pack"}.`,
        monthly: [],
        quarterly: [],
      };
    }),
  );
}

type MeasureHouse = Pick<House, "pack" | "calendar" | "processes">;
