import type { Pack } from "../../../foundation/pack/index.ts";
import { DISTRICT } from "./places-view.ts";

/** How many of a hundred people are of one group, or live in one district, and where that is from. */
export type KnownShare = {
  readonly id: string;
  readonly name: string;
  /** The answers it is of, or the district. */
  readonly values: readonly string[];
  readonly percent: number;
  readonly of: string;
  readonly year: number;
  readonly source: string;
  readonly isMadeUp: boolean;
  readonly isApproximate: boolean;
};

/** What of the people is known by one split. */
export type KnownSplit = {
  readonly id: string;
  readonly name: string;
  readonly shares: readonly KnownShare[];
};

type PackPart = Pick<Pack, "districts" | "characteristics" | "populationShares">;

/**
 * The shares of the population there are, by district and by each characteristic. What was made up for demonstrations is
 * not there when live.
 */
export function knownSplitsOf(pack: PackPart, mode: "demo" | "live"): KnownSplit[] {
  const usable = (pack.populationShares ?? []).filter(({ madeUp }) => mode === "demo" || !madeUp);
  const characteristics = pack.characteristics.map(({ id, name, options }) => ({
    id,
    name,
    shares: usable
      .filter(({ characteristic }) => characteristic === id)
      .map(({ groups, name: own, madeUp, ...share }) => ({
        id: groups.join("+"),
        name: own ?? options.find((option) => option.id === groups[0])?.label ?? groups.join(", "),
        values: groups,
        percent: share.percent,
        of: share.of,
        year: share.year,
        source: share.source,
        isMadeUp: madeUp,
        isApproximate: false,
      })),
  }));
  return [districtShares(pack), ...characteristics].filter(({ shares }) => shares.length > 0);
}

/** A district's share of all who live in the county; none where the people of one district are not known. */
function districtShares({ districts }: PackPart): KnownSplit {
  const all = districts.reduce((sum, { population }) => sum + (population?.value ?? NaN), 0);
  const isAnyApproximate = districts.some(({ population }) => population?.approximate);
  const shares = districts.flatMap(({ id, name, population }) =>
    population && all > 0
      ? {
          id,
          name,
          values: [id],
          percent: (100 * population.value) / all,
          of: "Residents of the county",
          year: Number(population.date.slice(0, 4)),
          source: population.source,
          isMadeUp: false,
          isApproximate: isAnyApproximate,
        }
      : [],
  );
  return { id: DISTRICT, name: "District", shares };
}
