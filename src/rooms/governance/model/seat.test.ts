import assert from "node:assert/strict";
import { test } from "node:test";
import { isAlwaysClose } from "./seat.ts";

const body = { purpose: "A try", source: "A try", name: "A try" };
const governance = {
  bodies: [
    { ...body, id: "panel", kind: "panel" as const, agency: "survivors" },
    { ...body, id: "board", kind: "partnership" as const, agency: "council" },
  ],
};

test("a panel's names are close wherever its members sit, and nobody else's are unless a keeper says so", () => {
  const isClose = (on: string, agency?: string) => isAlwaysClose({ governance }, { body: on, agency });
  assert.deepEqual(
    [
      isClose("panel"),
      isClose("panel", "council"),
      isClose("board", "survivors"),
      isClose("board", "council"),
      isClose("board"),
    ],
    [true, true, true, false, false],
  );
});
