import assert from "node:assert/strict";
import { randomBytes } from "node:crypto";
import { test } from "node:test";
import { runCli } from "../cli.ts";
import { openPostgres } from "../foundation/db/index.ts";
import { testEngine, testOwnerUrl } from "../../tests/support/engine.ts";

// Live use refuses the embedded database, so there the command has nothing to be tried on.
if (testEngine() === "postgres") {
  test("the command makes the first administrator of a live installation, once, and another when asked", async () => {
    await withEnvironment(await liveEnvironment(), async () => {
      const first = await create("--email", "ada@front-door.example");
      assert.equal(first.code, 0, first.said);
      assert.match(first.said, /https:\/\/staff\.partnership\.example\/join\/[\w-]{43}/);
      const second = await create("--email", "ben@front-door.example");
      assert.equal(second.code, 1);
      assert.match(second.said, /--another/);
      assert.equal((await create("--email", "ben@front-door.example", "--another")).code, 0);
      assert.equal((await create("--email", "cat@x.example", "--another", "--agency", "nowhere")).code, 1);
    });
  });
}

async function create(...more: string[]): Promise<{ code: number; said: string }> {
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const code = await runCli(["admin", "create", "--name", "Ada Lovage", ...more], say, say);
  return { code, said: said.join("\n") };
}

/** The command reads the environment, which other tests of this process have too: it is put back whatever happens. */
async function withEnvironment(wanted: Record<string, string>, work: () => Promise<void>): Promise<void> {
  const before = process.env;
  process.env = { ...before, ...wanted };
  try {
    await work();
  } finally {
    process.env = before;
  }
}

async function liveEnvironment(): Promise<Record<string, string>> {
  const owner = testOwnerUrl();
  const name = `fanlight_${randomBytes(6).toString("hex")}`;
  const server = await openPostgres(owner.href, owner.href);
  await server.withOwner((client) => client.query(`create database ${name}`));
  await server.close();
  owner.pathname = `/${name}`;
  const login = new URL(owner);
  login.username = "fanlight_login";
  return {
    FANLIGHT_MODE: "live",
    DATABASE_URL: login.href,
    DATABASE_OWNER_URL: owner.href,
    FANLIGHT_HELP_ORIGIN: "https://help.partnership.example",
    FANLIGHT_PARTNERSHIP_ORIGIN: "https://partnership.example",
    FANLIGHT_STAFF_ORIGIN: "https://staff.partnership.example",
  };
}
