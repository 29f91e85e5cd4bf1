import assert from "node:assert/strict";
import { describe, it } from "node:test";
import fc from "fast-check";
import { type Document, isCollection, parseDocument } from "yaml";
import { listPackFolder } from "./list-pack-folder.ts";
import type { PackProblem } from "./problem.ts";
import { packSchema } from "./schema/pack-schema.ts";
import { findSchema, isOptional } from "./schema/walk-schema.ts";
import { copiedPack, HERTFORDSHIRE } from "./testing/copied-pack.ts";

/** Each checks a whole pack, which takes about a second. */
const RUNS = 10;
const pack = copiedPack();
const spots = listSpots();

describe("checking any pack", () => {
  it("reports the loss of any one required field, in the right file", () => {
    const required = groupByField(spots.filter((spot) => spot.isRequiredField));
    assert.ok(required.length > 100, `${required.length} kinds of required field`);
    const anyRequired = fc.constantFrom(...required).chain((same) => fc.constantFrom(...same));
    fc.assert(
      fc.property(anyRequired, ({ file, path }) => {
        const document = parseDocument(pack.read(file));
        document.deleteIn(path);
        const key = String(path.at(-1));
        const problems = pack.checkWith(file, document.toString());
        assert.ok(
          problems.some((one) => one.file === file && one.line > 0 && one.message === `"${key}" is missing.`),
          `${file} without ${path.join(".")}: ${JSON.stringify(problems)}`,
        );
      }),
      { numRuns: RUNS },
    );
  });

  it("never fails on anything a file may hold, and always says where and what to do", () => {
    fc.assert(
      fc.property(fc.constantFrom(...spots), fc.jsonValue({ maxDepth: 2 }), ({ file, path }, junk) => {
        const document = parseDocument(pack.read(file));
        document.setIn(path, document.createNode(junk));
        const text = document.toString();
        for (const problem of pack.checkWith(file, text)) assertHelpful(problem, file, text);
      }),
      { numRuns: RUNS },
    );
  });

  it("never accepts random text as a file", () => {
    const anyFile = fc.constantFrom(...new Set(spots.map(({ file }) => file)));
    fc.assert(
      fc.property(anyFile, fc.string({ unit: "binary", maxLength: 60 }), (file, text) => {
        const problems = pack.checkWith(file, text);
        assert.ok(problems.some((problem) => problem.file === file));
        for (const problem of problems) assertHelpful(problem, file, text);
      }),
      { numRuns: RUNS },
    );
  });
});

function assertHelpful({ file, line, message, cure }: PackProblem, changed: string, text: string): void {
  const lines = (file === changed ? text : pack.read(file)).split("\n").length;
  assert.ok(
    Number.isInteger(line) && line >= 0 && line <= lines,
    `line ${line} of ${lines} in ${file}: ${message}`,
  );
  assert.match(message, /\S.*\.$/s);
  assert.ok(cure.trim().length > 5, `cure of "${message}": "${cure}"`);
}

function listSpots(): Spot[] {
  // Outlines are thousands of numbers under no name of ours: their own test is the map's.
  const files = listPackFolder(HERTFORDSHIRE).entries.filter(({ file }) => file !== "outline.geojson");
  return files.flatMap(({ file, path: place }) => {
    const root = findSchema(packSchema, place);
    const document = parseDocument(pack.read(file));
    return listBelow(document.toJS(), [])
      .filter((path) => isWritten(document, path))
      .map((path) => {
        const isField = typeof path.at(-1) === "string";
        const schema = root && findSchema(root, path);
        assert.ok(schema, `${file} has a schema for ${path.join(".")}`);
        // What a translation leaves out is in English.
        const mayLack = place[0] === "languages" || isOptional(schema);
        return { file, path, isRequiredField: isField && !mayLack };
      });
  });
}

function listBelow(value: unknown, path: readonly (string | number)[]): (string | number)[][] {
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const here = [...path, Array.isArray(value) ? Number(key) : key];
    return [here, ...listBelow(inner, here)];
  });
}

/** Whether a spot stands in the file itself: what an alias stands for is written where its anchor is. */
function isWritten(document: Document, path: Spot["path"]): boolean {
  return path.length === 1 || isCollection(document.getIn(path.slice(0, -1), true));
}

function groupByField(all: readonly Spot[]): Spot[][] {
  const groups = Map.groupBy(all, ({ file, path }) =>
    [file, ...path.map((step) => (typeof step === "number" ? "[]" : step))].join("."),
  );
  return [...groups.values()];
}

interface Spot {
  readonly file: string;
  readonly path: readonly (string | number)[];
  readonly isRequiredField: boolean;
}
