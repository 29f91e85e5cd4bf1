import assert from "node:assert/strict";
import { test } from "node:test";
import { createCsvReader, CsvError, type BadRow } from "./index.ts";

type Read = { header: readonly string[]; rows: [number, ...string[]][]; bad: BadRow[] };

function read(text: string, pieceLength = text.length): Read {
  const all: Read = { header: [], rows: [], bad: [] };
  const reader = createCsvReader({
    header: (columns) => (all.header = columns),
    row: (fields, line) => all.rows.push([line, ...fields]),
    bad: (row) => all.bad.push(row),
  });
  for (let at = 0; at < text.length; at += pieceLength) reader.push(text.slice(at, at + pieceLength));
  reader.end();
  return all;
}

test("a quoted field may hold separators, quotes and line breaks, and the line of each row is where it begins", () => {
  const text = 'id,words\n1,"a, ""b""\nc"\n2,plain\n';
  for (const length of [1, 2, 3, 100]) {
    assert.deepEqual(
      read(text, length),
      {
        header: ["id", "words"],
        rows: [
          [2, "1", 'a, "b"\nc'],
          [4, "2", "plain"],
        ],
        bad: [],
      },
      `pieces of ${length}`,
    );
  }
});

test("separators, line ends, blank lines and space are taken as they come", () => {
  const rows = [
    [2, "1", "x y"],
    [4, "2", ""],
  ];
  for (const separator of [",", ";", "\t", "|"]) {
    for (const end of ["\n", "\r\n", "\r"]) {
      const text = [`id,${" name"} `, `1, x y `, "", `2,`].join(end).replaceAll(",", separator);
      const { header, rows: found, bad } = read(text);
      assert.deepEqual(
        { header, found, bad },
        { header: ["id", "name"], found: rows, bad: [] },
        JSON.stringify(text),
      );
    }
  }
});

test("a row of another length is set aside with its line and its text, unless the surplus is empty", () => {
  const { rows, bad } = read("a,b\n1\n1,2,3\n1,2,,\n3,4\n");
  assert.deepEqual(rows, [
    [4, "1", "2"],
    [5, "3", "4"],
  ]);
  assert.deepEqual(bad, [
    { line: 2, reason: "it has 1 field, the header has 2", text: "1" },
    { line: 3, reason: "it has 3 fields, the header has 2", text: "1,2,3" },
  ]);
});

test("a quote that is never closed costs its line, not the rest of the file", () => {
  const plain = Array.from({ length: 5000 }, (_, row) => `${row},x\n`).join("");
  for (const length of [1 << 20, 1000]) {
    const { rows, bad } = read(`a,b\n1,"open\n${plain}`, length);
    assert.equal(rows.length, 5000);
    assert.deepEqual(rows[0], [3, "0", "x"]);
    assert.deepEqual(bad, [{ line: 2, reason: "a quote in it is never closed", text: '1,"open' }]);
  }
});

test("text behind a closing quote costs its line; a quote inside plain text is a letter", () => {
  const { rows, bad } = read('a,b\n"x"y,1\nO"Brien,2\n');
  assert.deepEqual(rows, [[3, 'O"Brien', "2"]]);
  assert.deepEqual(bad, [{ line: 2, reason: "something stands behind a closing quote", text: '"x"y,1' }]);
});

test("a line of more than a million characters is let go, in pieces or whole, and what follows is read", () => {
  for (const length of [1 << 16, 1 << 24]) {
    const { rows, bad } = read(`a,b\n${"x".repeat(3_000_000)},1\n2,3\n`, length);
    assert.deepEqual(rows, [[3, "2", "3"]]);
    assert.deepEqual(
      bad.map(({ line, reason, text }) => [line, reason, text.length]),
      [[2, "it has more than 1,000,000 characters", 1000]],
    );
  }
});

test("quotes that open in every line are given up soon: time stays in proportion to the text", () => {
  const lines = 20_000;
  const { rows, bad } = read(`a,b\n${'a","c\n'.repeat(lines)}`, 1 << 16);
  assert.equal(rows.length + bad.length, lines);
});

test("an empty text, and a header that cannot be read, are said to be so", () => {
  for (const text of ["", "\n\n", "  "]) assert.throws(() => read(text), CsvError);
  assert.throws(
    () => read('"a"b,c\n1,2\n'),
    /column names \(line 1\) cannot be read: something stands behind/,
  );
  assert.deepEqual(read("a,b"), { header: ["a", "b"], rows: [], bad: [] });
});
