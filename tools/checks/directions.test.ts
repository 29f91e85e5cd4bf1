import assert from "node:assert/strict";
import test, { describe } from "node:test";
import { directions } from "./directions.ts";
import { linesIn } from "./temporary-tree.ts";

// Each: the file, what it imports, and a word of the message that must come.
const broken: readonly [string, string, RegExp][] = [
  ["src/foundation/db/open.ts", 'import { app } from "../../app.ts";', /foundation must not know/],
  [
    "src/foundation/db/open.ts",
    'import type { R } from "../../rooms/referrals/index.ts";',
    /foundation must not know/,
  ],
  [
    "src/foundation/audit/view.ts",
    'import { Tag } from "../../kit/index.ts";',
    /only form, http and process draw/,
  ],
  ["src/kit/layout/page.tsx", 'import { now } from "../../foundation/clock/index.ts";', /kit only draws/],
  ["src/stats/rate.ts", 'import { readFileSync } from "node:fs";', /stats and linkage are pure/],
  ["src/linkage/match.ts", 'import { db } from "../foundation/db/index.ts";', /stats and linkage are pure/],
  ["src/rooms/referrals/routes.ts", 'import { app } from "../../app.ts";', /must not know the application/],
  ["src/app.ts", 'import { start } from "./main.ts";', /main starts app/],
  ["src/rooms/referrals/model/a.ts", 'import { find } from "../store/find.ts";', /neither store nor pages/],
  [
    "src/rooms/referrals/store/a.ts",
    'import { view } from "../pages/x/view.tsx";',
    /store does not know its pages/,
  ],
  ["src/rooms/referrals/store/a.ts", 'import pg from "pg";', /Only src\/foundation\/db talks/],
  [
    "src/foundation/jobs/a.ts",
    'import { PGlite } from "@electric-sql/pglite";',
    /Only src\/foundation\/db talks/,
  ],
  [
    "src/foundation/db/a.ts",
    'import { testEngine } from "../../../tests/support/engine.ts";',
    /must not depend on its tests/,
  ],
  ["src/rooms/referrals/a.tsx", 'import { raw } from "../../kit/index.ts";', /only the kit uses it/],
  ["src/rooms/referrals/a.tsx", 'import { raw } from "../../kit/raw.ts";', /only the kit uses it/],
  ["src/foundation/http/a.ts", 'import { seal } from "../crypto/seal.ts";', /crypto's door/],
  ["src/rooms/cases/a.ts", 'import { find } from "../referrals/store/find.ts";', /referrals's door/],
  ["tests/journeys/a.test.ts", 'import { find } from "../../src/rooms/cases/store/find.ts";', /cases's door/],
  ["src/rooms/cases/a.ts", 'import { x } from "../referrals/index.ts";', /only along edges listed/],
  ["src/app.ts", 'const room = await import("./rooms/cases/model/a.ts");', /cases's door/],
];

const allowed: readonly [string, string][] = [
  ["src/app.ts", 'import { cases } from "./rooms/cases/index.ts";'],
  ["src/rooms/cases/store/a.ts", 'import { type ActorTx } from "../../../foundation/access/index.ts";'],
  ["src/rooms/cases/pages/x/view.tsx", 'import { Tag } from "../../../../kit/govuk/index.ts";'],
  ["src/rooms/cases/pages/x/page.ts", 'import { find } from "../../store/find.ts";'],
  ["src/foundation/http/page.tsx", 'import { Page } from "../../kit/layout/index.ts";'],
  ["src/kit/layout/page.tsx", 'import { raw } from "../raw.ts";'],
  ["src/foundation/db/open.ts", 'import pg from "pg";'],
  ["src/rooms/cases/a.test.ts", 'import { referral } from "../referrals/builders.ts";'],
  ["src/foundation/audit/proof/tamper.ts", 'import pg from "pg";'],
  ["src/cli.ts", 'import { start } from "./commands/start.ts";'],
  ["src/rooms/cases/a.ts", '// import { x } from "../referrals/store/x.ts";'],
  ["tests/support/database.ts", 'import { read } from "../../src/foundation/db/migration-files.ts";'],
];

describe("import directions", () => {
  for (const [file, text, expected] of broken) {
    test(`${file} may not say ${text}`, () => {
      const found = linesIn(directions, { [file]: `${text}\n` });
      assert.ok(
        found.some((line) => expected.test(line) && line.startsWith(`${file}:1 `)),
        `found ${JSON.stringify(found)}`,
      );
    });
  }

  for (const [file, text] of allowed) {
    test(`${file} may say ${text}`, () => {
      assert.deepEqual(linesIn(directions, { [file]: `${text}\n` }), []);
    });
  }

  test("an import over several lines is seen, at its own line", () => {
    const text = 'import { a } from "node:fs";\nimport {\n  raw,\n  other,\n} from "../../kit/index.ts";\n';
    assert.match(
      linesIn(directions, { "src/rooms/cases/a.tsx": text }).join(),
      /^src\/rooms\/cases\/a\.tsx:2 /,
    );
  });

  test("a listed edge between rooms is allowed, and one that nothing uses is reported", () => {
    const edges = [
      { from: "cases", to: "referrals", why: "a case begins with an accepted referral" },
      { from: "cases", to: "surveys", why: "none any more" },
    ];
    const found = linesIn(directions, {
      "tools/checks/room-edges.json": JSON.stringify(edges),
      "src/rooms/cases/a.ts": 'import { x } from "../referrals/index.ts";\n',
    });
    assert.deepEqual(found, [
      "tools/checks/room-edges.json lists cases to surveys, which no import uses. Take it out.",
    ]);
  });
});
