import type { House } from "../../src/foundation/house/index.ts";

/** A house over the same database that counts the queries of every page, but not those that begin and end a transaction. */
export function countedHouse(house: House): {
  house: House;
  count: (work: () => Promise<unknown>) => Promise<number>;
} {
  let queries = 0;
  const counting = {
    transformQuery: <T>({ node }: { node: T }): T => {
      queries += 1;
      return node;
    },
    transformResult: async <R>({ result }: { result: R }): Promise<R> => result,
  };
  const database = { ...house.database, kysely: house.database.kysely.withPlugin(counting) };
  return {
    house: { ...house, database },
    count: async (work) => {
      queries = 0;
      await work();
      return queries;
    },
  };
}
