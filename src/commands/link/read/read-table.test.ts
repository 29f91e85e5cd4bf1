import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { FIELDS } from "../../../linkage/index.ts";
import { Crew } from "../crew.ts";
import { readRequest } from "../request.ts";
import { SetAside } from "../set-aside.ts";
import { readTable, type TableRead } from "./read-table.ts";
import { shareFields } from "./share-fields.ts";

const folder = mkdtempSync(join(tmpdir(), "fanlight-read-"));
after(() => rmSync(folder, { recursive: true }));

async function read(file: string, threads: number): Promise<TableRead & { aside: SetAside }> {
  const map = "given_name=first,surname=last,date_of_birth=birth,address=street+town,phone=tel,phone=mobile";
  const request = readRequest([file, "--map", map, "--id", "id"]);
  assert.ok(request);
  const [crew, aside] = [new Crew(threads - 1), new SetAside([file], undefined)];
  try {
    return { ...(await readTable(request.files, { crew, aside, onBytes: () => {} })), aside };
  } finally {
    await crew.close();
  }
}

test("several threads read the same table as one, with the same rows set aside for their ids", async () => {
  const rows = Array.from({ length: 40_000 }, (_, row) => {
    const id = row === 1234 ? "r7" : row === 20_000 ? "" : `r${row}`;
    const birth = row % 100 === 0 ? "1980-02-31" : `19${10 + (row % 90)}-0${1 + (row % 9)}-11`;
    return `${id},Name${row % 997},Other${row % 1009},${birth},"${row % 200} Long Street, of a name that takes room",Town${row % 31},07700 ${100_000 + row},01923 ${100_000 + (row % 5000)}`;
  });
  const file = join(folder, "large.csv");
  writeFileSync(file, ["id,first,last,birth,street,town,tel,mobile", "short", ...rows].join("\n"));
  const [one, two, three] = [await read(file, 1), await read(file, 2), await read(file, 3)];
  assert.equal(one.records.count, 39_998);
  assert.deepEqual(
    one.aside.examples.map(({ line }) => line),
    [2, 1237, 20_003],
  );
  assert.ok(one.aside.unread > 0);
  for (const other of [two, three]) {
    assert.deepEqual(other.columns, one.columns);
    assert.deepEqual(other.records, one.records);
    assert.deepEqual(other.aside.unreadReasons(), one.aside.unreadReasons());
    assert.deepEqual(other.aside.examples, one.aside.examples);
  }
});

test("every field is dealt out once, and a whole name stays with the names it is taken apart into", () => {
  for (const threads of [1, 2, 4]) {
    const hands = shareFields(FIELDS, threads);
    assert.equal(hands.length, threads);
    assert.deepEqual(hands.flat().toSorted(), FIELDS.toSorted());
    const names = hands.find((hand) => hand.includes("full_name"));
    for (const name of ["given_name", "middle_name", "surname"] as const) assert.ok(names?.includes(name));
  }
});
