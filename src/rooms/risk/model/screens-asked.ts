/** What is known of one assessment when it is asked which screens are still wanted. */
export type Asking = {
  readonly id: string;
  readonly tool: string;
  readonly state: string;
  readonly openedAt: Date;
  readonly triggers: readonly string[];
  /** Screens that somebody said are not needed, with a reason. */
  readonly reasonedAway: readonly string[];
};

/** A screen that an answer asks for and that nobody has begun since, nor reasoned away. */
export type AskedScreen = { readonly screen: string; readonly askedBy: string };

/**
 * The further screens still to be done for a person: asked for by one of her current assessments, and not begun since
 * that one was. One that was put aside counts as not begun. Pure.
 */
export function screensAsked(assessments: readonly Asking[]): AskedScreen[] {
  const asked = assessments
    .filter(({ state }) => state === "current")
    .flatMap((from) =>
      from.triggers
        .filter(
          (screen) => !from.reasonedAway.includes(screen) && !isDone(assessments, screen, from.openedAt),
        )
        .map((screen) => ({ screen, askedBy: from.id })),
    );
  return asked.filter(({ screen }, place) => asked.findIndex((each) => each.screen === screen) === place);
}

function isDone(assessments: readonly Asking[], screen: string, since: Date): boolean {
  return assessments.some(
    ({ tool, state, openedAt }) =>
      tool === screen && (state === "begun" || state === "current") && openedAt >= since,
  );
}
