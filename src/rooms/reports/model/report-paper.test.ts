import assert from "node:assert/strict";
import { test } from "node:test";
import { reportPaper } from "./report-paper.ts";
import type { Snapshot } from "./snapshot.ts";

type Behind = Snapshot["behind"][number];

const about = (title: string, status: string, rest: Partial<Behind> = {}): Behind => ({
  code: `action.${title}`,
  title,
  owner: "x",
  status,
  due: "2026-10-01",
  why: "it was due",
  ...rest,
});

const unjudged = { due: "", why: "no day is set to do it by" };

const SNAPSHOT: Snapshot = {
  body: "x",
  bodyName: "Board",
  partnership: "Partnership",
  since: "2026-08-01",
  until: "2026-11-01",
  made: "2026-11-01T09:00:00.000Z",
  before: { reference: "BR-1", until: "2026-08-01" },
  rule: ["Late: its due day is over."],
  sections: [],
  behind: [
    about("A plan", "Cannot be judged", unjudged),
    about("Homes", "At risk"),
    about("Schools", "Late"),
    about("A standard", "Cannot be judged", unjudged),
  ],
  decisions: [],
  changes: [{ what: "Schools", was: "On track", is: "Late" }],
};

const SAID = {
  reference: "BR-2",
  hash: "x",
  commentary: [],
  preparedBy: "Ann",
  approvedBy: undefined,
  issuedOn: undefined,
  nameOf: () => "Group",
};

test("the late ones come first, then those at risk; how many cannot be judged and why is a line, in words", () => {
  const { blocks } = reportPaper(SNAPSHOT, SAID);
  const table = blocks.find((block) => block.kind === "table" && block.name === "Behind");
  assert.ok(table?.kind === "table");
  assert.deepEqual(
    table.rows.map(([title, , status]) => [title, status]),
    [
      ["Schools", "Late"],
      ["Homes", "At risk"],
    ],
  );
  const told = JSON.stringify(blocks);
  assert.match(told, /2 actions cannot be judged:/);
  assert.match(told, /no day is set to do it by: A plan; A standard/);
  assert.doesNotMatch(told, /action\./);
});

test("after what changed it is said that nothing else did", () => {
  const { blocks } = reportPaper(SNAPSHOT, SAID);
  const at = blocks.findIndex((block) => block.kind === "table" && block.name === "Changes");
  assert.deepEqual(blocks[at + 1], { kind: "paragraph", text: "Nothing else changed." });
});
