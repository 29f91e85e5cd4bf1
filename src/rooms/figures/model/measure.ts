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
  /** By what the county's is split: by quarter, since a month would be too few to show; or by the year from April. */
  readonly quarterly: readonly string[];
  readonly yearly: readonly string[];
};

/** By what a measure is split, however often. */
export function splitsOf({ quarterly, yearly }: Pick<Measure, "quarterly" | "yearly">): readonly string[] {
  return [...quarterly, ...yearly];
}

/** Every measure there is: what the rooms do, and each time limit of every process. */
export function measuresOf(house: MeasureHouse): Measure[] {
  const byWhom = ["district", ...openOf(house)];
  const splits: Readonly<Record<Splitting, Splits>> = {
    everyone: { quarterly: [...byWhom, "form"], yearly: [] },
    reasons: { quarterly: ["reason", "district"], yearly: [] },
    shares: { quarterly: [], yearly: byWhom },
    none: NO_SPLITS,
  };
  const done = DONE.map(({ split, ...measure }) => ({ ...measure, ...splits[split] }));
  return [...done, ...outcomeMeasures(house), ...keptMeasures(house), ...limitMeasures(house)];
}

/** Each measure's name, and what it is split by: what formulas may be made of. */
export function findMeasures(
  house: MeasureHouse,
): { readonly id: string; readonly splits: readonly string[] }[] {
  return measuresOf(house).map((measure) => ({ id: measure.id, splits: splitsOf(measure) }));
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

type Splits = Pick<Measure, "quarterly" | "yearly">;
/** `shares`: how many of each answer kept it is told as well, which takes more of them than a quarter has. */
type Splitting = "everyone" | "reasons" | "shares" | "none";

const NO_SPLITS: Splits = { quarterly: [], yearly: [] };
/** Processes that come out of a request for help, and so have a district and a person. */
const OF_REQUESTS = new Set(["contact", "referral", "case"]);

const DONE: readonly (Omit<Measure, "quarterly" | "yearly"> & { readonly split: Splitting })[] = [
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
      "From opening the case to the service's first contact with her herself, in the month of that contact. The median.",
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
    split: "shares",
  },
  {
    id: "goals-ended",
    label: "Goals that ended as met",
    kind: "share",
    means: "What people wanted to change, that ended in the month: as met, of those met, changed or dropped.",
    split: "shares",
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

/** Questions whose answers have an order, worst first, and that are asked of her when support begins and again. */
export function rankedOutcomes({ pack }: Pick<House, "pack">): Outcome[] {
  return pack.outcomes.outcomes.filter(
    ({ ordered, askedOf, askedAt }) =>
      ordered && askedOf === "adult" && askedAt.includes("intake") && askedAt.length > 1,
  );
}

/** How the answers of those compare with the first one of the same case. */
function keptMeasures(house: MeasureHouse): Measure[] {
  return rankedOutcomes(house).map(({ id, name, question }) => ({
    id: `kept-${id}`,
    label: `${name}: as at first or better`,
    kind: "share",
    means: `Answers at reviews in the month, to: ${question} Only where it was answered before, and how many answers are as good as the first or better.`,
    ...NO_SPLITS,
  }));
}

/** What is asked at reviews, by the pack's own questions: each answer is counted, and split by what it was. */
function outcomeMeasures({ pack }: MeasureHouse): Measure[] {
  return pack.outcomes.outcomes.map(({ id, name, question }) => ({
    id: `${OUTCOME}${id}`,
    label: name,
    kind: "count",
    means: `Answers at reviews in the month, to: ${question}`,
    quarterly: ["reason"],
    yearly: [],
  }));
}

function limitMeasures(house: MeasureHouse): Measure[] {
  const limits = limitsOf(house);
  const yearly = ["district", ...openOf(house)];
  return [...house.processes].flatMap(([process, { label, clocks }]) =>
    Object.entries(clocks).map(([name, clock]): Measure => {
      const threshold = house.pack.thresholds.find(({ key }) => key === clock.limit);
      const length = formatLimit(limits.limitOf(clock.limit));
      const id = `clock-${process}-${name}`;
      const isSplit = OF_REQUESTS.has(process) && isIndicator(house, id);
      return {
        id,
        label: `${clock.countedAs ?? clock.label} (${label.toLowerCase()})`,
        kind: "limit",
        means: `Time limits of ${length} that ended or ran out in the month, and how many were kept. One that stands still has not run out. Source of the limit: ${threshold?.source ?? "the pack"}.`,
        ...(isSplit ? { quarterly: [], yearly } : NO_SPLITS),
      };
    }),
  );
}

/** Whether the strategy is judged by it: to split what nobody asks about would count for nothing. */
function isIndicator({ pack }: MeasureHouse, id: string): boolean {
  return pack.indicators.some(({ numerator, denominator }) =>
    [numerator, denominator].some((formula) => formula?.includes(`(${id})`)),
  );
}

type Outcome = House["pack"]["outcomes"]["outcomes"][number];
type MeasureHouse = Pick<House, "pack" | "calendar" | "processes">;
