import { test } from "node:test";
import { killAmongLetters } from "./machine/strike-letters.ts";

test("nothing said without a name is lost, doubled or out of order, either way, when the program is killed", async (t) => {
  await killAmongLetters(t, 1);
});
