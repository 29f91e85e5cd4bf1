import assert from "node:assert/strict";
import test from "node:test";
import { testEnvironment } from "./test-environment.ts";

const outer = {
  PATH: "/bin",
  DATABASE_URL: "postgres://real/data",
  PGPASSWORD: "secret",
  FANLIGHT_MODE: "live",
  FANLIGHT_DATA: "somewhere",
  PORT: "80",
  NODE_OPTIONS: "--inspect",
};
const means = {
  chromium: "/bin/chromium",
  postgres: { ownerUrl: "postgres://owner", adminUrl: "postgres://admin", sockets: "/tmp/server" },
};

test("nothing of a developer's own settings reaches a test, above all no database address", () => {
  assert.deepEqual(testEnvironment(outer, "unit", {}), { PATH: "/bin", FANLIGHT_TEST_ENGINE: "embedded" });
});

test("only the postgres suite is told of the server", () => {
  assert.deepEqual(testEnvironment(outer, "journey", means), {
    PATH: "/bin",
    FANLIGHT_TEST_ENGINE: "embedded",
    FANLIGHT_TEST_CHROMIUM: "/bin/chromium",
  });
  const postgres = testEnvironment(outer, "postgres", means);
  assert.equal(postgres["FANLIGHT_TEST_ENGINE"], "postgres");
  assert.equal(postgres["FANLIGHT_TEST_OWNER_URL"], "postgres://owner");
  assert.equal(postgres["FANLIGHT_TEST_ADMIN_URL"], "postgres://admin");
  assert.equal(postgres["FANLIGHT_TEST_SOCKETS"], "/tmp/server");
});
