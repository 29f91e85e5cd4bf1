import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { runProgram } from "../../../tests/operations/machine/program.ts";
import { runHere } from "../../../tests/operations/machine/run-here.ts";
import type { Summary } from "./summary.ts";

const folder = mkdtempSync(join(tmpdir(), "fanlight-link-"));
after(() => rmSync(folder, { recursive: true }));

const MAP = "given_name=FIRST,surname=LAST,date_of_birth=DOB,postcode=PC";
const HEADER = "ID,FIRST,LAST,DOB,PC,WHO";
const GIVEN = ["Margaret", "Harpreet", "Owen", "Chioma", "Piotr", "Siobhan", "Layla", "Dilys"];
const SURNAMES = ["Ashdown", "Kaur", "Llewellyn", "Okafor", "Zielinski", "Gallagher", "Haddad", "Whitcombe"];

/** Sixty-four people, all unlike; the first sixteen of them written down twice, the second time with a slip. */
function people(): string[][] {
  const all = GIVEN.flatMap((given, one) =>
    SURNAMES.map((surname, other) => {
      const who = one * 8 + other;
      return [
        given,
        surname,
        `19${20 + who}-0${1 + (who % 9)}-${10 + (who % 18)}`,
        `WD${1 + who} ${other}AB`,
        String(who),
      ];
    }),
  );
  const again = all
    .slice(0, 16)
    .map(([given = "", surname = "", birth = "", postcode = "", who = ""], index) =>
      index % 2 === 0
        ? [given, `${surname}e`, birth, postcode, who]
        : [given, surname, birth.split("-").toReversed().join("/"), "", who],
    );
  return [...all, ...again].map((row, index) => [`r${index}`, ...row]);
}

function write(name: string, text: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const table = (rows: readonly (readonly string[])[]): string =>
  [HEADER, ...rows.map((row) => row.join(","))].join("\n");

async function link(...args: string[]): Promise<{ code: number | null; out: string; err: string }> {
  const { code, out, err } = await runProgram(["link", ...args], {});
  return { code, out, err };
}

/** The first of many that are refused by the built program, the others here: each start of it takes a second. */
const refused = (index: number) => (index === 0 ? link : (...args: string[]) => runHere(["link", ...args]));

async function summaryOf(...args: string[]): Promise<Summary> {
  const { code, out, err } = await link(...args, "--json");
  assert.equal(code, 0, err);
  assert.equal(out.trimEnd().split("\n").length, 1, "one object and nothing else");
  return JSON.parse(out) as Summary;
}

test("one file: its duplicates are found, written, measured, and the written model gives the same again", async () => {
  const [file, out] = [write("people.csv", table(people())), join(folder, "out")];
  const summary = await summaryOf(file, "--map", MAP, "--id", "ID", "--truth", "WHO", "--out", out);
  assert.deepEqual(readdirSync(out).toSorted(), [
    "clusters.csv",
    "model.json",
    "pairs.csv",
    "report.html",
    "summary.json",
  ]);
  assert.deepEqual(summary.written, [
    "pairs.csv",
    "clusters.csv",
    "model.json",
    "report.html",
    "summary.json",
  ]);
  assert.equal(summary.counts.records, 80);
  assert.equal(summary.truth?.truePairs, 16);
  assert.equal(summary.truth?.blockingRecall, 1);
  assert.ok((summary.truth?.pairsAtHalf.f1 ?? 0) > 0.9, JSON.stringify(summary.truth));
  const clusters = readFileSync(join(out, "clusters.csv"), "utf8").trimEnd().split("\n");
  assert.equal(clusters[0], "id,cluster,size");
  assert.deepEqual(
    new Set(clusters.slice(1).map((line) => line.split(",")[0])),
    new Set(people().map(([id]) => id)),
  );
  const pairs = readFileSync(join(out, "pairs.csv"), "utf8")
    .trimEnd()
    .split("\n")
    .map((line) => line.split(","));
  assert.deepEqual(pairs[0], ["id_a", "id_b", "probability", "bits", "linked"]);
  assert.equal(pairs.filter((pair) => pair.at(-1) === "yes").length, summary.counts.linkedPairs);
  const again = await summaryOf(
    file,
    "--map",
    MAP,
    "--id",
    "ID",
    "--truth",
    "WHO",
    "--model",
    join(out, "model.json"),
  );
  assert.deepEqual(again.truth, summary.truth);
  assert.deepEqual(again.counts, summary.counts);
  assert.equal(again.model.learnt, false);
});

test("two files: linked one to one, with other names of columns in the second", async () => {
  const all = people();
  const first = write("a.csv", table(all.slice(0, 64)));
  const second = write(
    "b.csv",
    table(all.slice(64)).replace(HEADER, "KEY;VOR;NACH;GEB;PLZ;WER".replaceAll(";", ",")),
  );
  const out = join(folder, "linked");
  const summary = await summaryOf(
    first,
    second,
    "--map",
    MAP,
    "--map-b",
    "given_name=VOR,surname=NACH,date_of_birth=GEB,postcode=PLZ",
    "--id",
    "ID",
    "--id-b",
    "KEY",
    "--truth",
    "WHO",
    "--truth-b",
    "WER",
    "--out",
    out,
  );
  assert.equal(summary.mode, "link");
  assert.equal(summary.truth?.truePairs, 16);
  assert.ok((summary.truth?.clusters.f1 ?? 0) > 0.9, JSON.stringify(summary.truth));
  const linked = readFileSync(join(out, "pairs.csv"), "utf8")
    .split("\n")
    .map((line) => line.split(","))
    .filter((pair) => pair[4] === "yes");
  for (const side of [0, 1])
    assert.equal(new Set(linked.map((pair) => pair[side])).size, linked.length, "one to one");
  for (const [a = "", b = ""] of linked) assert.equal(Number(b.slice(1)) - Number(a.slice(1)), 64);
});

test("bad rows are set aside with their line and reason, bad values are named, and the rest is linked", async () => {
  const rows = people().map((row) => row.join(","));
  rows.splice(3, 0, "short,row");
  rows.splice(5, 0, 'q1,"never closed,Smith,1970-01-01,WD1 1AA,99');
  rows.splice(7, 0, "r0,Again,Ashdown,1970-01-01,WD1 1AA,99", ",Nobody,Known,1970-01-01,WD1 1AA,99");
  rows.push(`long,${"x".repeat(10_000)},Smith,31/02/1980,WD1 1AA,98`, "", "  ");
  const out = join(folder, "bad");
  const file = write("bad.csv", [HEADER, ...rows].join("\r\n"));
  const { code, out: words } = await link(file, "--map", MAP, "--id", "ID", "--out", out);
  assert.equal(code, 0);
  assert.match(words, /81 records; 4 rows were set aside/);
  const rejected = readFileSync(join(out, "rejected.csv"), "utf8").trimEnd().split("\n");
  assert.deepEqual(
    rejected.map((line) => line.split(",").slice(0, 3).join(",")),
    [
      "file,line,reason",
      'bad.csv,5,"it has 2 fields',
      "bad.csv,7,a quote in it is never closed",
      'bad.csv,9,"""r0"" stands in line 2 already"',
      "bad.csv,10,it has no ID",
    ],
  );
  assert.match(readFileSync(join(out, "unread.csv"), "utf8"), /^bad\.csv,\d+,long,date_of_birth,/m);
});

test("what cannot be done ends with code 1, a sentence that helps, and nothing written", async () => {
  const good = write("good.csv", table(people()));
  const cases: [string[], RegExp][] = [
    [[write("empty.csv", "")], /empty\.csv: There is nothing in this file/],
    [[write("header.csv", `${HEADER}\n`)], /header\.csv has names of columns but no rows/],
    [
      [write("ragged.csv", `${HEADER}\n1,2\n3\n`)],
      /None of the 2 rows of ragged\.csv can be used\. Line 2: it has 2 fields/,
    ],
    [[write("book.csv", Buffer.from("PK\u0003\u0004\u0000\u0000"))], /workbook or a zip/],
    [[join(folder, "none.csv")], /none\.csv cannot be opened: there is no such file/],
    [[folder], /is a folder/],
    [[good, "--map", "phone=TEL"], /good\.csv has no column "TEL"\. It has: ID, FIRST, LAST, DOB, PC, WHO\./],
    [[good, "--encoding", "utf-8", "--id", "NR"], /has no column "NR"/],
    [
      [
        write("latin.csv", Buffer.from(`${table(people())}\nx,Zo\u00EB,B,,,`, "latin1")),
        "--encoding",
        "utf-8",
      ],
      /line 82 has bytes that are none/,
    ],
    [[good, "--model", write("m0.json", "{}")], /--model .*m0\.json: This is not a linkage model/],
    [[good, "--model", write("m9.json", '{"format": 99}')], /--model .*m9\.json: .*format 99/],
    [[good, "--model", join(folder, "no.json")], /cannot be read \(ENOENT\)/],
    [[good, "--out", good], /is no folder that can be written in/],
  ];
  for (const [index, [args, expected]] of cases.entries()) {
    const out = join(folder, `not-${index}`);
    const map = args.includes("--map") ? [] : ["--map", MAP];
    const {
      code,
      out: said,
      err,
    } = await refused(index)(...map, ...(args.includes("--out") ? [] : ["--out", out]), ...args);
    assert.match(err, expected);
    assert.deepEqual({ code, said }, { code: 1, said: "" }, err);
    if (!args.includes("--out")) assert.deepEqual(existing(out), [], "nothing is left behind");
  }
});

test("what is not understood ends with code 2", async () => {
  const cases: [string[], RegExp][] = [
    [[], /Give one file .* or two/],
    [["a", "b", "c", "--map", MAP], /not 3/],
    [["a"], /Say with --map/],
    [["a", "--map", "name=X"], /"name" is not a field\. .* given_name, middle_name/],
    [["a", "--map", "surname="], /names no column/],
    [["a", "--map", MAP, "--threshold", "1.5"], /probability above 0 and below 1/],
    [["a", "--map", MAP, "--seed", "x"], /--seed is a whole number/],
    [["a", "--map", MAP, "--encoding", "ebcdic"], /--encoding is auto, utf-8/],
    [["a", "--map", MAP, "--truth-pattern", "("], /not a regular expression/],
    [["a", "--map", MAP, "--id-b", "ID"], /about a second file/],
    [["a", "--nonsense"], /nonsense/],
  ];
  for (const [index, [args, expected]] of cases.entries()) {
    const { code, out, err } = await refused(index)(...args);
    assert.match(err, expected);
    assert.deepEqual({ code, out }, { code: 2, out: "" });
  }
});

test("any encoding gives the same people, and lines that are not UTF-8 are counted", async () => {
  const text = table(
    people().map(([id = "", given = "", ...rest]) => [id, given.replace("Layla", "Zo\u00EB"), ...rest]),
  );
  const files = {
    "utf8.csv": Buffer.from(text),
    "wide.csv": Buffer.from(`\uFEFF${text}`, "utf16le"),
    "latin1.csv": Buffer.from(text, "latin1"),
  };
  const found = [];
  for (const [name, bytes] of Object.entries(files)) {
    const { counts, files: read } = await summaryOf(write(name, bytes), "--map", MAP, "--id", "ID");
    found.push({ counts, lines: read[0]?.linesReadAsWindows1252 });
  }
  const [utf8, wide, latin1] = found;
  assert.deepEqual(wide, utf8);
  assert.deepEqual(latin1, { ...utf8, lines: 8 });
});

test("identical rows are one person, in time and room that grow with the rows, and the summary says what was capped", async () => {
  const rows = Array.from({ length: 30_000 }, (_, row) => `${row},Ann,Other,1980-02-03,WD1 1AA,1`);
  const { counts } = await summaryOf(
    write("same.csv", [HEADER, ...rows].join("\n")),
    "--map",
    MAP,
    "--id",
    "ID",
  );
  assert.equal(counts.records, 30_000);
  assert.ok(counts.cappedBlocks > 0 && counts.cappedRecords >= 30_000, JSON.stringify(counts));
  assert.ok(counts.candidatePairs < 30_000 * 200, String(counts.candidatePairs));
});

test("an older result does not stand beside a newer one, and a run that fails leaves the older one whole", async () => {
  const out = join(folder, "again");
  const bad = write("one-bad.csv", `${table(people())}\nx,y\n`);
  await summaryOf(bad, "--map", MAP, "--id", "ID", "--out", out);
  assert.ok(existing(out).includes("rejected.csv"));
  const before = readFileSync(join(out, "pairs.csv"), "utf8");
  assert.equal((await link(write("nothing.csv", HEADER), "--map", MAP, "--out", out)).code, 1);
  assert.equal(readFileSync(join(out, "pairs.csv"), "utf8"), before);
  assert.ok(existing(out).includes("rejected.csv"));
  await summaryOf(write("none-bad.csv", table(people())), "--map", MAP, "--id", "ID", "--out", out);
  assert.deepEqual(existing(out).toSorted(), [
    "clusters.csv",
    "model.json",
    "pairs.csv",
    "report.html",
    "summary.json",
  ]);
});

function existing(path: string): string[] {
  mkdirSync(path, { recursive: true });
  return readdirSync(path);
}
