import { randomUUID } from "node:crypto";
import type { Ending } from "./ending.ts";
import type { Place } from "./place.ts";
import { Visitor, type ShownReceipt } from "./visitor.ts";

const AT_ONCE = 8;
const WALKERS = 3;

/** Visitors without end: some walk through, and at each strike many press send at the same moment. */
export type Load = {
  /**
   * Has many visitors send at once and calls `blow` when a random number of them, not all, has seen a receipt: so it
   * falls while the others' requests are under way. Their receipts come when the site is back.
   */
  strike(blow: () => Promise<void>): Promise<void>;
  /** Lets everybody finish. @returns every receipt that was shown. */
  finish(): Promise<readonly ShownReceipt[]>;
  /** Sends everybody away as they are. @returns every receipt that was shown by then. */
  leave(): Promise<readonly ShownReceipt[]>;
};

/** Puts load on a site that runs. Every visitor tries again, like a person, for as long as it is away. */
export function loadWithVisitors(t: Ending, place: Pick<Place, "help" | "port">): Load {
  const shown: ShownReceipt[] = [];
  const sending: Promise<unknown>[] = [];
  let isOver = false;
  const ending = new AbortController();
  t.after(() => ending.abort());
  const newVisitor = (): Visitor => new Visitor(place, "patient", ending.signal);
  const walk = async (): Promise<void> => {
    while (!isOver) shown.push(await newVisitor().asksForHelp(newWords()));
  };
  const walkers = Array.from({ length: WALKERS }, walk);
  // Nobody waits for the walkers until the end; a failure of theirs is told then.
  for (const walker of walkers) walker.catch(() => undefined);
  return {
    strike: async (blow) => {
      const senders = await Promise.all(Array.from({ length: AT_ONCE }, () => prepare(newVisitor())));
      const after = 1 + Math.floor(Math.random() * (AT_ONCE - 1));
      const struck = Promise.withResolvers<void>();
      let seen = 0;
      for (const send of senders) {
        const sent = send().then((receipt) => {
          shown.push(receipt);
          seen += 1;
          if (seen === after) blow().then(struck.resolve, struck.reject);
        });
        sent.catch(struck.reject);
        sending.push(sent);
      }
      await struck.promise;
    },
    finish: async () => {
      isOver = true;
      await Promise.all([...walkers, ...sending]);
      return shown;
    },
    leave: async () => {
      isOver = true;
      ending.abort();
      await Promise.allSettled([...walkers, ...sending]);
      return shown;
    },
  };
}

async function prepare(visitor: Visitor): Promise<() => Promise<ShownReceipt>> {
  const words = newWords();
  await visitor.writes(words);
  return () => visitor.sends(words);
}

/** Words that nobody else has written. */
export function newWords(): string {
  return `Only I have written this: ${randomUUID()}`;
}
