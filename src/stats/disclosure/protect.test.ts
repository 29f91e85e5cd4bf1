import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { openSolver } from "../../foundation/solver/index.ts";
import { audit } from "./audit.ts";
import { holdBackSmall } from "./hold-back-small.ts";
import { FULL, randomLinkedTables, randomTable, SMALL } from "../../../bench/support/random-tables.ts";
import { between, seeded } from "../../../bench/support/seeded.ts";
import { AGES, AREAS, COUNTRIES, flatTable, INCOMES, keyAt } from "./proof/tables.ts";
import { publicationProfiles } from "./profile.ts";
import { protect } from "./protect.ts";

const solve = await openSolver();

describe("protecting tables", () => {
  test("of young and old, with one small cell, holds back the four that STATS names", () => {
    const table = flatTable({ ...publicationProfiles.standard, smallest: 2 }, AGES, COUNTRIES);
    assert.deepEqual(
      [...protect([table], solve).heldBack].toSorted(),
      [
        keyAt("young", "Portugal"),
        keyAt("young", "Iceland"),
        keyAt("old", "Iceland"),
        keyAt("old", "Portugal"),
      ].toSorted(),
    );
  });

  for (const [name, profile] of Object.entries(publicationProfiles)) {
    test(`of eight areas under ${name}: small cells alone give themselves away, protected ones do not`, () => {
      const table = flatTable(profile, AREAS, INCOMES);
      const small = holdBackSmall([table]);
      assert.ok(audit(small, solve).length > 0);
      const { heldBack } = protect([table], solve);
      assert.deepEqual(audit({ tables: [table], heldBack }, solve), []);
      assert.ok([...small.heldBack].every((key) => heldBack.has(key)));
      // Most of the 45 cells are still shown.
      assert.ok(heldBack.size <= 16, `${heldBack.size} held back`);
    });
  }

  test("shows everything where nothing is small", () => {
    const table = flatTable(publicationProfiles.standard, { a: [20, 30], b: [40, 8] }, ["x", "y"]);
    assert.equal(protect([table], solve).heldBack.size, 0);
  });

  test("holds back everything, the total too, where the total is small", () => {
    const table = flatTable(publicationProfiles.standard, { a: [1, 2], b: [0, 3] }, ["x", "y"]);
    assert.equal(protect([table], solve).heldBack.size, 9);
  });

  test("never holds back nought where noughts are shown", () => {
    const rows = { a: [0, 3, 0], b: [12, 0, 40], c: [9, 4, 0] };
    const { heldBack } = protect(
      [flatTable(publicationProfiles.nhsSubNational, rows, ["x", "y", "z"])],
      solve,
    );
    for (const [row, column] of [
      ["a", "x"],
      ["a", "z"],
      ["b", "y"],
      ["c", "z"],
    ] as const)
      assert.ok(!heldBack.has(keyAt(row, column)));
    assert.ok(heldBack.has(keyAt("a", "y")));
  });
});

describe("random tables of two to four dimensions, with groups, under every profile", () => {
  test("give nothing away once they are protected, to whoever sees them rounded or has the exact counts", () => {
    for (let seed = 0; seed < 240; seed += 1) {
      const tables = [randomTable(seeded(seed), SMALL)];
      const publication = protect(tables, solve);
      assert.ok([...holdBackSmall(tables).heldBack].every((key) => publication.heldBack.has(key)));
      assert.deepEqual(audit(publication, solve), [], `seed ${seed}`);
    }
  });

  test("nor do larger ones", () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const publication = protect([randomTable(seeded(seed), FULL)], solve);
      assert.deepEqual(audit(publication, solve), [], `seed ${seed}`);
    }
  });

  test("nor do several that count the same people, with or without their totals", () => {
    for (let seed = 0; seed < 60; seed += 1) {
      const publication = protect(randomLinkedTables(seeded(seed), SMALL), solve);
      assert.deepEqual(audit(publication, solve), [], `seed ${seed}`);
    }
  });

  test("nor do tables that go out one after the other; or the audit says what was shown before", () => {
    let clean = 0;
    for (let seed = 0; seed < 60; seed += 1) {
      const [first, second] = randomLinkedTables(seeded(seed), SMALL);
      if (first === undefined || second === undefined) continue;
      const earlier = [protect([first], solve)];
      const faults = audit(protect([second], solve, earlier), solve, { earlier });
      if (faults.length === 0) clean += 1;
      // What cannot be helped is that a cell was shown, and so may give away others; but then that is said.
      else assert.ok(faults.every(({ low, high, width }) => high - low < width));
    }
    assert.ok(clean > 40, `${clean} of 60`);
  });

  test("small cells alone are found out in most of them, so the audit does find something", () => {
    let found = 0;
    for (let seed = 0; seed < 40; seed += 1)
      if (audit(holdBackSmall([randomTable(seeded(seed), SMALL)]), solve).length > 0) found += 1;
    assert.ok(found > 20, `${found} of 40`);
  });

  test("and every one cell that is shown after all gives something away, or was not needed", () => {
    let needed = 0;
    let tried = 0;
    for (let seed = 0; seed < 40; seed += 1) {
      const random = seeded(seed);
      const tables = [randomTable(random, SMALL)];
      const { heldBack } = protect(tables, solve);
      const small = holdBackSmall(tables).heldBack;
      const others = [...heldBack].filter((key) => !small.has(key));
      const shown = others[between(random, 0, Math.max(0, others.length - 1))];
      if (shown === undefined) continue;
      tried += 1;
      const less = new Set([...heldBack].filter((key) => key !== shown));
      if (audit({ tables, heldBack: less }, solve).length > 0) needed += 1;
    }
    assert.ok(needed > tried / 2, `${needed} of ${tried}`);
  });
});
