import { bench as lookUpBench } from "./linkage-lookup.ts";
import { atMost, type BenchOptions, type Figure, type Need } from "./support/figure.ts";

/** How many people the large index holds, and the small one it is held against. */
const MANY = 10_000_000;
const FEW = 100_000;
/** Most that the large index's p95 may be of the small one's. Source: issue 5. */
const GROWTH = 4;

export const needs: readonly Need[] = ["postgres"];
/** Ten million people take hours to fill in: this bench runs only when it is named. */
export const onDemand = true;

/**
 * The look-up among ten million people on PostgreSQL, and how much longer it takes than among a hundred thousand in the same run. `--cases N` fills in N
 * people in place of the ten million.
 */
export async function bench({ cases = MANY }: BenchOptions = {}): Promise<readonly Figure[]> {
  const few = await lookUpBench({ cases: Math.min(FEW, cases) });
  const many = await lookUpBench({ cases });
  return [
    ...many,
    atMost(GROWTH, {
      name: `look-up, p95 among ${cases.toLocaleString("en-GB")} people to that among ${Math.min(FEW, cases).toLocaleString("en-GB")}`,
      value: p95Of(many) / p95Of(few),
      unit: "×",
      engine: "postgres",
    }),
  ];
}

function p95Of(figures: readonly Figure[]): number {
  const figure = figures.find(({ name, engine }) => engine === "postgres" && name.endsWith("p95"));
  if (figure === undefined) throw new Error("The look-up has no p95.");
  return figure.value;
}
