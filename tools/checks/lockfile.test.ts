import assert from "node:assert/strict";
import test, { describe } from "node:test";
import { lockfile } from "./lockfile.ts";
import { packages } from "./packages.ts";
import { linesIn } from "./temporary-tree.ts";

const npmrc = "ignore-scripts=true\nsave-exact=true\nomit-lockfile-registry-resolved=true\n";

function tree(manifest: unknown, entry: unknown, settings = npmrc): Record<string, string> {
  return {
    "package.json": JSON.stringify(manifest),
    "package-lock.json": JSON.stringify({ packages: { "": {}, "node_modules/a": entry } }),
    ".npmrc": settings,
  };
}

describe("lockfile", () => {
  test("exact versions with content hashes and no addresses are good", () => {
    assert.deepEqual(
      linesIn(lockfile, tree({ dependencies: { a: "1.2.3" } }, { integrity: "sha512-x" })),
      [],
    );
  });

  test("a range of versions is reported", () => {
    assert.match(
      linesIn(lockfile, tree({ devDependencies: { a: "^1.2.3" } }, { integrity: "x" })).join(),
      /not one exact/,
    );
  });

  test("an address, a missing hash and an unknown install script are reported", () => {
    const found = linesIn(lockfile, tree({}, { resolved: "elsewhere", hasInstallScript: true }));
    assert.equal(found.length, 3);
    assert.match(found.join(), /a has an address.*a has no content hash.*a has an install script/);
  });

  test("a setting that was taken out is reported", () => {
    const found = linesIn(lockfile, tree({}, { integrity: "x" }, "save-exact=true\n"));
    assert.equal(found.length, 2);
    assert.match(found.join(), /lacks ignore-scripts=true/);
  });
});

describe("packages", () => {
  test("the product may not import what only development installs, but its tests may", () => {
    const found = linesIn(packages, {
      "package.json": JSON.stringify({
        dependencies: { fastify: "5.0.0" },
        devDependencies: { "@x/y": "1.0.0" },
      }),
      "src/a.ts": 'import f from "fastify";\nimport y from "@x/y/deep";\nimport { join } from "node:path";\n',
      "src/a.test.ts": 'import y from "@x/y";\n',
    });
    assert.deepEqual(found.length, 1);
    assert.match(found.join(), /^src\/a\.ts:2 imports @x\/y\/deep, which is not among/);
  });
});
