/** So many journeys of one kind may be under way; what comes meanwhile waits for the first that is back. */
const AT_ONCE = 2;
/** And no more than this go on one, so that nobody waits for a crowd. */
const MOST = 16;

/**
 * What is asked for one by one is fetched together, as far as it comes together: alone when nothing else is under way, and with all
 * that waits when much is. Each gets its own answer. Where a journey fails for a reason of one that was on it
 * (`mayGoAlone`), which undoes it for all, each goes again alone and gets what is its own: nothing of a failed journey
 * may have been kept.
 */
export function goTogether<Asked, Answer>(
  fetch: (asked: readonly Asked[]) => Promise<readonly Answer[]>,
  mayGoAlone: (reason: unknown) => boolean,
): (asked: Asked) => Promise<Answer> {
  const waiting: Waiting<Asked, Answer>[] = [];
  let underWay = 0;
  const set = async (group: readonly Waiting<Asked, Answer>[]): Promise<void> => {
    underWay += 1;
    await settle(group);
    underWay -= 1;
    if (waiting.length > 0) void set(waiting.splice(0, MOST));
  };
  const settle = async (group: readonly Waiting<Asked, Answer>[]): Promise<void> => {
    try {
      const answers = await fetch(group.map(({ asked }) => asked));
      for (const [place, { resolve }] of group.entries()) resolve(answers[place] as Answer);
    } catch (reason) {
      if (group.length > 1 && mayGoAlone(reason)) await Promise.all(group.map((one) => settle([one])));
      else for (const { reject } of group) reject(reason);
    }
  };
  return (asked) =>
    new Promise((resolve, reject) => {
      waiting.push({ asked, resolve, reject });
      if (underWay < AT_ONCE) void set(waiting.splice(0, MOST));
    });
}

type Waiting<Asked, Answer> = {
  readonly asked: Asked;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (reason: unknown) => void;
};
