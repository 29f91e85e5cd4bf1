import { makeDemonstration } from "../house-on.ts";
import { after, before, describe, test } from "node:test";
import type { House } from "../../../src/foundation/house/index.ts";
import { demoPeople } from "../../../src/foundation/identity/index.ts";
import { countFigures } from "../../../src/rooms/figures/index.ts";
import { takeInAll } from "../../../src/rooms/front-door/index.ts";
import { listen, type ListeningSite } from "../listening-site.ts";
import { testHouse } from "../site.ts";
import { looksAround, looksAtHer, seesFigures } from "./afterwards.ts";
import { asksForHelp, asksOnBehalf } from "./asking.ts";
import { answersService, feedsBack, worksAtFrontDoor } from "./front-door.ts";
import { accepts, allocates, readsAndAsks } from "./service.ts";
import { opensAgain, supports } from "./support.ts";
import { walks, type Walker, type Way } from "./walker.ts";

/** The ten steps of the main job, done in a browser by somebody who follows the pages alone, in each of these ways. */
export function doneInEveryWay(ways: readonly Way[]): void {
  describe("the ten steps, from the page of roles", () => {
    let house: House;
    let site: ListeningSite;

    before(async () => {
      house = await makeDemonstration(await testHouse());
      site = await listen(house);
    });
    after(() => site.close());

    for (const [index, way] of ways.entries()) {
      test(`are done by somebody who follows the pages alone, ${way.name}`, async () => {
        const family = ["Phonewood", "Narrowwood", "Keywood"][index] ?? "";
        const as = async <T>(work: (walker: Walker) => Promise<T>): Promise<T> => {
          const done: T[] = [];
          await walks(way, site.origins, async (walker) => void done.push(await work(walker)));
          return done[0] as T;
        };
        const request = await as(asksOnBehalf);
        await takeInAll(house);
        await as((walker) => asksForHelp(walker, family));
        await takeInAll(house);
        const sent = await as(worksAtFrontDoor);
        await as((walker) => readsAndAsks(walker, sent));
        const [first = ""] = sent;
        await as((walker) => answersService(walker, first));
        const path = await as((walker) => accepts(walker, first));
        const worker = demoPeople(house.pack).find(({ roleId }) => roleId === "advocate")?.name ?? "";
        await as((walker) => allocates(walker, path, worker));
        await as((walker) => supports(walker, path));
        await as((walker) => opensAgain(walker, path));
        await as((walker) => feedsBack(walker, first, request));
        await as((walker) => looksAtHer(walker, family));
        await countFigures(house);
        await as(seesFigures);
        await as(looksAround);
      });
    }
  });
}
