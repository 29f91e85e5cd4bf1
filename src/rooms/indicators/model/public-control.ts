import type { DisclosureProfile } from "../../../stats/index.ts";
import { controlOf, type Charted, type Control, type ControlPhase, type ControlPoint } from "./control.ts";
import type { Indicator } from "./indicator.ts";
import { sharesItMayBe, type PublicFigure } from "./public-figure.ts";

/** A control chart as everybody may see it. */
export type PublicControl = Omit<Control, "phases"> & {
  /** Without a centre and limits where something of them is held back. */
  readonly phases: readonly (Omit<ControlPhase, "centre"> & { readonly centre: number | undefined })[];
  /** How many figures are told by a bound or not at all, and are known to staff. */
  readonly withheld: number;
  /** Whether its verdict would tell one of those more closely, so that there is none. */
  readonly isVerdictWithheld: boolean;
};

/**
 * The control chart of an indicator as everybody may see it (ADR 0029). Its verdict is worked out from all figures, before
 * anything is held back, so that what is not shown cannot overturn it. It is told where it would be the same whichever
 * count each figure that is held back had: then it tells of none. A centre and limits of all would give one away, and
 * those of what is shown would be of the worse half: where a figure of a definition is held back there are none, nor marks.
 * @param shown what everybody reads of the same periods, in the same order
 * @returns undefined with fewer than six figures
 */
export function publicControlOf(
  indicator: Indicator,
  recorded: readonly Charted[],
  { shown, profile }: { readonly shown: readonly PublicFigure[]; readonly profile: DisclosureProfile },
): PublicControl | undefined {
  const whole = controlOf(indicator, recorded);
  if (!whole) return undefined;
  const hidden = recorded.flatMap(({ observed }, at) =>
    observed.state === "shown" && shown[at]?.state !== "shown" ? [at] : [],
  );
  if (hidden.length === 0) return { ...whole, withheld: 0, isVerdictWithheld: false };
  const isHiddenIn = (at: number): boolean => {
    const own = stretchOf(whole, at);
    return hidden.some((each) => stretchOf(whole, each) === own);
  };
  const isSafe = hidden.every((at) =>
    sharesItMayBe(indicator, recorded[at] ?? NOTHING, profile).every((value) =>
      isSameVerdict(whole, controlOf(indicator, withValue(recorded, at, value))),
    ),
  );
  return {
    ...whole,
    points: whole.points.map((point, at) => (isHiddenIn(at) ? plain(point, shown[at]) : point)),
    phases: whole.phases.map((phase) =>
      isHiddenIn(phase.from) ? { ...phase, centre: undefined, limits: undefined } : phase,
    ),
    ...(isSafe ? {} : { variation: undefined, assurance: undefined }),
    withheld: hidden.length,
    isVerdictWithheld: !isSafe,
  };
}

const NOTHING: Pick<Charted, "months" | "observed"> = { months: 1, observed: { state: "none" } };

/** Which definition's stretch of the chart a point is in, by where that begins. */
function stretchOf({ phases }: Control, at: number): number {
  return phases.findLast(({ from }) => from <= at)?.from ?? 0;
}

/** A point without what it is held against. */
function plain({ period, value }: ControlPoint, shown: PublicFigure | undefined): ControlPoint {
  return {
    period,
    value: shown?.state === "shown" ? value : undefined,
    between: shown?.state === "bounded" ? { low: shown.low, high: shown.high } : undefined,
    mark: undefined,
    why: undefined,
  };
}

function withValue(recorded: readonly Charted[], at: number, value: number): Charted[] {
  return recorded.map((each, index) =>
    index === at && each.observed.state === "shown"
      ? { ...each, observed: { ...each.observed, value } }
      : each,
  );
}

function isSameVerdict(one: Control, other: Control | undefined): boolean {
  return one.variation === other?.variation && one.assurance === other?.assurance;
}
