import type { SuiteName } from "./test-kind.ts";

// A developer's own settings must not decide a test, least of all the address of a database that matters to someone.
const dropped = /^(FANLIGHT_|PG[A-Z]|DATABASE_URL$|PORT$|HOST$|NODE_ENV$|NODE_OPTIONS$|NODE_TEST_)/;

/** The environment of a test process: the machine's, without anything that would change what Fanlight does. */
export function testEnvironment(
  outer: NodeJS.ProcessEnv,
  suite: SuiteName,
  means: TestMeans,
): NodeJS.ProcessEnv {
  const neutral = Object.fromEntries(Object.entries(outer).filter(([name]) => !dropped.test(name)));
  return {
    ...neutral,
    FANLIGHT_TEST_ENGINE: suite === "postgres" ? "postgres" : "embedded",
    ...(means.chromium !== undefined && { FANLIGHT_TEST_CHROMIUM: means.chromium }),
    ...(suite === "postgres" &&
      means.postgres && {
        FANLIGHT_TEST_OWNER_URL: means.postgres.ownerUrl,
        FANLIGHT_TEST_ADMIN_URL: means.postgres.adminUrl,
        ...(means.postgres.sockets !== undefined && { FANLIGHT_TEST_SOCKETS: means.postgres.sockets }),
      }),
  };
}

/** What one process is given: the path of a Chromium, the addresses of a throw-away PostgreSQL. */
export interface TestMeans {
  readonly chromium?: string | undefined;
  readonly postgres?: ServerAddresses | undefined;
}

/** What the machine could give: the same, with every server there is. */
export interface MeansOfAll {
  readonly chromium: string | undefined;
  readonly postgres: readonly ServerAddresses[];
}

interface ServerAddresses {
  readonly ownerUrl: string;
  readonly adminUrl: string;
  readonly sockets?: string | undefined;
}
