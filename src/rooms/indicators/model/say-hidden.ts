/** What is said of the verdict of a chart in which figures rest on few people. */
export type VerdictSaid = "withheld" | "said" | "none";

/** That some figures of a chart are a range alone, and what that means for all else on it: of one figure and of several. */
export function sayHidden(count: number, verdict: VerdictSaid): string {
  const isOne = count === 1;
  const figures = isOne
    ? "1 figure rests on few people and is shown as a range alone, or not at all; it may be one of the best."
    : `${count} figures rest on few people and are shown as a range alone, or not at all; they may be the best ones.`;
  const drawn = `${figures} So no mean and no limits are drawn.`;
  switch (verdict) {
    case "withheld":
      return `${drawn} Whether it goes better or worse is not said: it would give ${isOne ? "it" : "one of them"} away.`;
    case "said":
      return `${drawn} Whether it goes better or worse was worked out from all figures, and is the same whatever ${isOne ? "that one comes" : "those few come"} to.`;
    case "none":
      return drawn;
  }
}
