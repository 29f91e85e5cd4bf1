import type { KyselyPlugin } from "kysely";
import type { House } from "../../src/foundation/house/index.ts";

/** The same house, with a count of the statements its pages send. */
export type CountingHouse = {
  readonly house: House;
  readonly countOf: (work: () => Promise<void>) => Promise<number>;
};

/** A house whose queries are counted: what begins and ends a transaction is not one. */
export function countQueries(house: House): CountingHouse {
  let sent = 0;
  const count: KyselyPlugin = {
    transformQuery: ({ node }) => {
      sent += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const { database } = house;
  const counted = { ...database, kysely: database.kysely.withPlugin(count) };
  return {
    house: { ...house, database: counted },
    countOf: async (work) => {
      const before = sent;
      await work();
      return sent - before;
    },
  };
}
