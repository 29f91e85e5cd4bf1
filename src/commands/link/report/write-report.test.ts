import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { parse, type DefaultTreeAdapterTypes as Tree } from "parse5";
import { createProgress } from "../progress.ts";
import { readRequest } from "../request.ts";
import { runLink } from "../run-link.ts";

const HOSTILE = "<img src=x onerror=alert(1)>";

/** The report of a small run, in which an id would be markup if it could. */
async function report(): Promise<{ page: string; pairs: string[][] }> {
  const folder = mkdtempSync(join(tmpdir(), "fanlight-report-"));
  try {
    const rows = Array.from({ length: 60 }, (_, row) => {
      const who = row % 40;
      const day = String(1 + (who % 28)).padStart(2, "0");
      return `${row === 0 ? HOSTILE : `r${row}`},Secretgiven${who},Secretsurname${who * 7},1970-03-${day},WD${1 + who} 1AA`;
    });
    writeFileSync(join(folder, "a.csv"), `id,first,last,dob,pc\n${rows.join("\n")}\n`);
    const map = "given_name=first,surname=last,date_of_birth=dob,postcode=pc";
    const request = readRequest([join(folder, "a.csv"), "--map", map, "--id", "id", "--out", folder]);
    assert.ok(request);
    const progress = createProgress({ write: () => true }, () => 0);
    await runLink(request, { progress, now: () => 0, threads: 1 });
    const lines = readFileSync(join(folder, "pairs.csv"), "utf8").trimEnd().split("\n");
    return {
      page: readFileSync(join(folder, "report.html"), "utf8"),
      pairs: lines.map((line) => line.split(",")),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function elementsOf(page: string): Tree.Element[] {
  const inside = (node: Tree.Node): Tree.Element[] => [
    ...("tagName" in node ? [node] : []),
    ...("childNodes" in node ? node.childNodes.flatMap(inside) : []),
  ];
  return inside(parse(page));
}

const attribute = (node: Tree.Element, name: string): string | undefined =>
  node.attrs.find((each) => each.name === name)?.value;

test("the report stands alone, names every picture, puts a table beside it, and holds no value of a record", async () => {
  const { page, pairs } = await report();
  const elements = elementsOf(page);
  const named = (tag: string): Tree.Element[] => elements.filter(({ tagName }) => tagName === tag);
  for (const tag of ["script", "img", "link", "iframe", "a"]) assert.deepEqual(named(tag), [], tag);
  assert.ok(elements.every(({ attrs }) => attrs.every(({ name }) => !/^on|^src$|^href$/.test(name))));
  assert.match(page, /Content-Security-Policy" content="default-src 'none'/);
  const pictures = named("svg");
  assert.ok(pictures.length >= 3, String(pictures.length));
  const ids = elements.map((each) => attribute(each, "id")).filter((id) => id !== undefined);
  assert.equal(new Set(ids).size, ids.length, "no two things have one id");
  for (const picture of pictures)
    for (const id of (attribute(picture, "aria-labelledby") ?? "-").split(" "))
      assert.ok(ids.includes(id), id);
  assert.equal(named("details").length, pictures.length);
  assert.equal(named("h1").length, 1);
  assert.doesNotMatch(page, /secretgiven|secretsurname|1970-03/i);
  assert.ok(page.includes("&lt;img src=x"));
  // The waterfall of the surest pair ends where the batch did.
  const surest = Math.max(...pairs.slice(1).map((pair) => Number(pair[3])));
  assert.ok(page.includes(`+${surest.toFixed(1)} bits`), String(surest));
});
