import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { ORIGINS } from "./origins.ts";
import { recallByOrigin } from "./recall-by-origin.ts";
import { writePeople } from "./write-people.ts";

const folder = mkdtempSync(join(tmpdir(), "fanlight-bench-"));
after(() => rmSync(folder, { recursive: true }));

test("made-up records are as many as asked for, the same for the same seed, of every origin, and some of one person", () => {
  const [one, other] = [join(folder, "one.csv"), join(folder, "other.csv")];
  writePeople(one, 5000, 3);
  writePeople(other, 5000, 3);
  const text = readFileSync(one, "utf8");
  assert.equal(readFileSync(other, "utf8"), text);
  const lines = text.trimEnd().split("\n");
  assert.equal(lines.length, 5001);
  for (const { name } of ORIGINS) assert.ok(text.includes(name), name);
  const persons = new Set(lines.slice(1).map((line) => /(\d+),"?[A-Z][^0-9]*$/.exec(line)?.[1]));
  assert.ok(persons.size > 2500 && persons.size < 4500, String(persons.size));
});

test("recall by origin counts the pairs that clusters hold together", () => {
  const [people, clusters] = [join(folder, "people.csv"), join(folder, "clusters.csv")];
  writeFileSync(people, "id,person,origin\na,1,X\nb,1,X\nc,1,X\nd,2,Y\ne,2,Y\nf,3,Y\n");
  writeFileSync(clusters, "id,cluster,size\na,1,2\nb,1,2\nc,2,1\nd,3,3\ne,3,3\nf,3,3\n");
  assert.deepEqual(recallByOrigin(people, clusters), [
    { origin: "X", truePairs: 3, recall: 1 / 3 },
    { origin: "Y", truePairs: 1, recall: 1 },
  ]);
});
