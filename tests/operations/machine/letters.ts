import { comeInAs } from "./colleague.ts";
import { Correspondent, type Topic } from "./correspondent.ts";
import { Desk } from "./desk.ts";
import type { Ending } from "./ending.ts";
import type { Manner } from "./help-browser.ts";
import type { Place } from "./place.ts";

/** Threads that go on through all rounds, written to from both ends. */
const LASTING: readonly Topic[] = ["question", "question", "question", "place", "place"];
/** What is new in each round; whoever begins adds something at once, before it is taken in. */
const BEGUN: readonly Topic[] = ["question", "question", "place", "place"];
const DESKS = { question: "front-door-practitioner", place: "place-safety-lead" } as const;

/** One thread, as those at its two ends know it. */
export type Letters = { readonly she: Correspondent; readonly desk: Desk | undefined };

/** People who write without a name, and those who answer them, at the same time. */
export type Exchange = {
  /**
   * Has everybody write at once, and calls `blow` when a random number of them, not all, knows that it is kept. Returns when it
   * has fallen; the others go on until they know, too.
   */
  strike(blow: () => Promise<void>): Promise<void>;
  /** How often somebody on the help face was told that nothing could be kept just now. */
  refusals(): number;
  /** Lets everybody finish. @returns every thread there is. */
  finish(): Promise<readonly Letters[]>;
};

/** Begins the lasting threads on a site that runs, taken in and at their desks. */
export async function exchangeLetters(t: Ending, place: Place): Promise<Exchange> {
  const ending = new AbortController();
  t.after(() => ending.abort());
  let refusals = 0;
  const manner: Manner = { ending: ending.signal, onRefused: () => void (refusals += 1) };
  const begin = (topic: Topic): Correspondent => new Correspondent(topic, place, manner);
  const lasting = await Promise.all(LASTING.map((topic) => open(begin(topic), place)));
  const all: Letters[] = [...lasting];
  let writing: Promise<unknown>[] = [];
  const newcomers = (): Correspondent[] => {
    const begun = BEGUN.map(begin);
    all.push(...begun.map((she) => ({ she, desk: undefined })));
    return begun;
  };
  return {
    refusals: () => refusals,
    strike: async (blow) => {
      await Promise.all(writing);
      const moves = [
        ...lasting.flatMap(({ she, desk }) => [() => she.adds(), () => desk.answers()]),
        ...newcomers().map((she) => () => beginAndAdd(she)),
      ];
      const struck = Promise.withResolvers<void>();
      const after = Math.floor(Math.random() * (moves.length - 1));
      let done = 0;
      const fallWhenDue = (): void => void (done === after && blow().then(struck.resolve, struck.reject));
      fallWhenDue();
      writing = moves.map(async (move) => {
        await move();
        done += 1;
        fallWhenDue();
      });
      for (const each of writing) each.catch(struck.reject);
      await struck.promise;
    },
    finish: async () => {
      await Promise.all(writing);
      return all;
    },
  };
}

async function open(she: Correspondent, place: Place) {
  await she.begins();
  await she.comesBack();
  const desk = new Desk(await comeInAs(DESKS[she.topic], place), she);
  await desk.opens();
  return { she, desk };
}

async function beginAndAdd(she: Correspondent): Promise<void> {
  await she.begins();
  await she.comesBack();
  await she.adds();
}
