import type { Outcome, Stage } from "./outcome-form.ts";

/** One answer of a completed review. */
export type Answered = {
  readonly outcome: string;
  readonly answer: string;
  readonly stage: Stage;
  readonly at: Date;
};

export type OutcomeRow = {
  readonly name: string;
  readonly intake: string;
  readonly last: string;
  readonly now: string;
  /** Better, the same or worse than at the beginning, where the answers have an order and both were given. */
  readonly change: "better" | "same" | "worse" | undefined;
};

const NOT_ASKED = "not asked";

/** Every outcome that was ever answered, in the pack's order: at the beginning, the time before last, and now. */
export function outcomeTable(outcomes: readonly Outcome[], answered: readonly Answered[]): OutcomeRow[] {
  return outcomes.flatMap((outcome) => {
    const given = answered
      .filter((each) => each.outcome === outcome.id)
      .toSorted((a, b) => a.at.getTime() - b.at.getTime());
    if (given.length === 0) return [];
    const intake = given.find(({ stage }) => stage === "intake");
    const later = given.filter((each) => each !== intake);
    const now = later.at(-1);
    const say = (one: Answered | undefined): string =>
      outcome.answers.find(({ id }) => id === one?.answer)?.label ?? NOT_ASKED;
    return [
      {
        name: outcome.name,
        intake: say(intake),
        last: say(later.at(-2)),
        now: say(now),
        change: changeOf(outcome, intake, now),
      },
    ];
  });
}

function changeOf(
  { ordered, answers }: Outcome,
  before: Answered | undefined,
  now: Answered | undefined,
): OutcomeRow["change"] {
  if (!ordered || !before || !now) return undefined;
  const place = (one: Answered): number => answers.findIndex(({ id }) => id === one.answer);
  const moved = place(now) - place(before);
  return moved > 0 ? "better" : moved < 0 ? "worse" : "same";
}
