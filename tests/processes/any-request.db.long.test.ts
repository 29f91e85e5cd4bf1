import { test } from "node:test";
import { sendAnything } from "../support/fuzz/send-anything.ts";
import { freshDatabase } from "../support/database.ts";
import { houseOn } from "../support/site.ts";

/** A hundred thousand, over as many databases of their own: what is kept is looked at after each request. */
const DATABASES = 20;
const EACH = 5_000;

for (let part = 1; part <= DATABASES; part += 1) {
  test(`any request to any route, ${EACH} more (${part} of ${DATABASES})`, async () => {
    const database = await freshDatabase();
    try {
      const house = await houseOn(database);
      await database.lockDown();
      await sendAnything(house, EACH, `long ${part}`);
    } finally {
      await database.close();
    }
  });
}
