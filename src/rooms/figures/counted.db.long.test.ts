import { after, before, test } from "node:test";
import { countAsItGoes } from "../../../tests/support/figures/count-as-it-goes.ts";
import { freshDatabase } from "../../../tests/support/database.ts";
import { houseOn } from "../../../tests/support/site.ts";
import type { House } from "../../foundation/house/index.ts";

let house: House;

before(async () => {
  house = await houseOn(await freshDatabase());
});

after(() => house.database.close());

test("a thousand histories counted as they go are what counting everything anew comes to", async () => {
  await countAsItGoes(house, 1_000, "a thousand");
});
