import { addMonths, monthsBetween } from "../../../foundation/clock/index.ts";
import assert from "node:assert/strict";
import { describe, test } from "node:test";
import { seeded } from "../../../../bench/support/seeded.ts";
import { happenings } from "../../../../tests/support/raw-counts.ts";
import { loadPack, type PublicTable } from "../../../foundation/pack/index.ts";
import { openSolver } from "../../../foundation/solver/index.ts";
import { audit, holdBackSmall, publicationProfiles, type Publication } from "../../../stats/index.ts";
import { type Uncut } from "../../figures/index.ts";
import { composeEdition, findFresh, quartersBetween, type ToCompose } from "./compose-edition.ts";
import { ALL, editionBody, type EditionBody } from "./edition-body.ts";
import { layOut } from "./lay-out.ts";
import { toCsv } from "./open-data.ts";
import { protectEdition, type Basis } from "./protect-edition.ts";

const pack = loadPack("packs/hertfordshire");
const solve = await openSolver();
const FIRST = "2026-01-01";
const NOTHING: Basis = { tables: [], heldBack: [] };

/** Tables of every kind, of which several are of one measure. */
const TABLES = pack.publications.tables;
const MEASURES = [...new Set(TABLES.map(({ measure }) => measure))];

function county(seed: number, quarters: number, each: number): readonly Uncut[] {
  const months = monthsBetween(FIRST, addMonths(FIRST, quarters * 3 - 1));
  return happenings(seeded(seed), { pack, months, measures: MEASURES, each });
}

type Edition = { readonly body: EditionBody; readonly basis: Basis; readonly findings: readonly string[] };

async function edition(
  counts: readonly Uncut[],
  work: Partial<ToCompose> & Pick<ToCompose, "quarters">,
  earlier: readonly Edition[] = [],
): Promise<Edition> {
  const before = earlier.at(-1)?.body;
  const compose: ToCompose = {
    pack,
    number: earlier.length + 1,
    tables: TABLES,
    profile: publicationProfiles.standard,
    before,
    isAnew: false,
    ...work,
  };
  const found = await protectEdition(
    {
      pack,
      fresh: findFresh(compose),
      counts,
      profile: compose.profile,
      earlier: earlier.map(({ basis }) => basis),
      shownElsewhere: NOTHING,
    },
    solve,
  );
  const body = editionBody.parse(composeEdition(compose, found.printed));
  return { body, basis: found.basis, findings: found.verdict.findings };
}

function publicationOf({ basis }: Edition): Publication {
  return { tables: basis.tables, heldBack: new Set(basis.heldBack) };
}

/** Everything that went out at once, attacked as one, quarter by quarter. */
function attackAll(editions: readonly Edition[]): readonly string[] {
  const quarters = new Set(
    editions.flatMap(({ basis }) => basis.tables.map(({ where }) => where?.["quarter"])),
  );
  return [...quarters].flatMap((quarter) =>
    MEASURES.flatMap((measure) => {
      const [last, ...earlier] = editions
        .map((each) => {
          const all = publicationOf(each);
          const tables = all.tables.filter(
            ({ where, counted }) => where?.["quarter"] === quarter && counted === measure,
          );
          return { tables, heldBack: all.heldBack };
        })
        .filter(({ tables }) => tables.length > 0)
        .toReversed();
      return last ? audit(last, solve, { earlier }).map(({ label }) => `${measure} ${label}`) : [];
    }),
  );
}

describe("an edition of a random county", () => {
  test("gives nothing away that it holds back, whatever its tables have in common", async () => {
    for (let seed = 0; seed < 12; seed += 1) {
      const counts = county(seed, 1, 20 + 40 * (seed % 4));
      const made = await edition(counts, { quarters: [FIRST] });
      assert.deepEqual(made.findings, [], `seed ${seed}`);
      assert.deepEqual(attackAll([made]), [], `seed ${seed}`);
    }
  });

  test("nor does one after the other: more quarters, tables added later, all of it counted again", async () => {
    for (let seed = 20; seed < 24; seed += 1) {
      const counts = county(seed, 2, 90);
      const [one, two] = [[FIRST], quartersBetween(FIRST, addMonths(FIRST, 3))];
      const first = await edition(counts, { quarters: one, tables: TABLES.slice(0, 3) });
      const second = await edition(counts, { quarters: two }, [first]);
      assert.deepEqual([...first.findings, ...second.findings], [], `seed ${seed}`);
      assert.deepEqual(attackAll([first, second]), [], `seed ${seed}`);
      for (const line of first.body.tables.flatMap(({ lines }) => lines))
        assert.ok(
          second.body.tables.some(({ lines }) => lines.some((each) => isSame(each, line))),
          "what was read stays as it was",
        );
    }
  });

  test("is rebuilt the same from what was counted, and says so in its file too", async () => {
    const counts = county(40, 1, 60);
    const [made, again] = [
      await edition(counts, { quarters: [FIRST] }),
      await edition(counts, { quarters: [FIRST] }),
    ];
    assert.deepEqual(made.body, again.body);
    for (const table of made.body.tables) {
      const lines = toCsv(table).trimEnd().split("\r\n").slice(1);
      assert.equal(lines.length, table.lines.length);
      const held = table.lines.filter(({ count }) => count === null).length;
      assert.equal(lines.filter((line) => line.endsWith(`,,${table.word}`)).length, held);
    }
  });

  test("shows no count below its rule, and all it shows is rounded", async () => {
    const { body } = await edition(county(41, 1, 60), { quarters: [FIRST] });
    for (const { lines, smallest, base } of body.tables)
      for (const { count } of lines)
        assert.ok(count === null || (count >= smallest - base / 2 && count % base === 0), String(count));
  });

  test("is not fit where counts do not fit together, and says so without a count", async () => {
    const counts = county(42, 1, 60).filter(({ split }) => split !== ALL);
    const { findings } = await edition(counts, { quarters: [FIRST] });
    assert.ok(findings.length > 0);
    assert.doesNotMatch(findings.join(" "), /-\d/);
  });

  test("is found out by the audit where small counts alone are held back", async () => {
    let found = 0;
    for (let seed = 60; seed < 63; seed += 1) {
      const made = await edition(county(seed, 1, 90), { quarters: [FIRST] });
      const small = [...holdBackSmall(made.basis.tables).heldBack];
      if (attackAll([{ ...made, basis: { ...made.basis, heldBack: small } }]).length > 0) found += 1;
    }
    assert.ok(found > 0);
  });
});

describe("answers of which somebody gives several", () => {
  const definition = TABLES.find(({ by }) => by === "form") as PublicTable;

  test("are each laid out by itself, and all printed once, with everybody and who said nothing", () => {
    const { tables, placeOf } = layOut(pack, definition, FIRST, {
      counts: county(50, 1, 30),
      profile: publicationProfiles.standard,
    });
    assert.equal(tables.length, 1 + pack.formsOfVawg.length);
    const codes = tables.flatMap((table) =>
      [[undefined], ...(table.dimensions[0]?.categories ?? []).map(({ name }) => [name])].flatMap(
        (at) => placeOf(table, at)?.code ?? [],
      ),
    );
    assert.deepEqual(codes.toSorted(), [ALL, "not-said", ...pack.formsOfVawg.map(({ id }) => id)].toSorted());
  });
});

function isSame(a: object, b: object): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
