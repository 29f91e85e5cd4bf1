/** Why a risk went to a body. */
export type Because = "raised" | "score" | "missed" | "hand";

type Placing = {
  readonly because: Because;
  readonly score: number | null;
  readonly fromScore: number | null;
  readonly said: string | null;
};

/** The reason a risk is with its body, as a sentence. */
export function sayPlacing({ because, score, fromScore, said }: Placing): string {
  switch (because) {
    case "raised":
      return "It was raised there and is not assessed yet.";
    case "score":
      return fromScore === null
        ? `By the rule: a residual score of ${score} stays with the body that raised it.`
        : `By the rule: a residual score of ${fromScore} or more goes there, and it has ${score}.`;
    case "missed":
      return "By the rule: its review was missed, so it went one level up, until it is reviewed.";
    case "hand":
      return `By hand, until its next review: ${said}`;
  }
}
