/** Why a risk went to a body. */
export type Because = "raised" | "score" | "missed" | "hand";

type Placing = {
  readonly because: Because;
  readonly score: number | null;
  readonly fromScore: number | null;
  readonly said: string | null;
  /** Whether it was with the same body before: there is none above. */
  readonly isSame?: boolean;
};

/** The reason a risk is with its body, as a sentence. */
export function sayPlacing({ because, score, fromScore, said, isSame = false }: Placing): string {
  switch (because) {
    case "raised":
      return "It was raised there and is not assessed yet.";
    case "score":
      return fromScore === null
        ? `By the rule: a residual score of ${score} stays with the body that raised it.`
        : `By the rule: a residual score of ${fromScore} or more goes there, and it has ${score}.`;
    case "missed":
      return isSame
        ? "Its review was missed. No body is above this one, so it stays there, and its review is still to be done."
        : "By the rule: its review was missed, so it went one level up, until it is reviewed.";
    case "hand":
      return `By hand, until its next review: ${said}`;
  }
}
