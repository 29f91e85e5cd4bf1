/** The database engine under test. The runner starts the suite once on each. */
export type Engine = "embedded" | "postgres";

/** Which engine this process tests: the embedded one unless the runner says otherwise. */
export function testEngine(): Engine {
  const name = process.env["FANLIGHT_TEST_ENGINE"] ?? "embedded";
  if (name === "embedded" || name === "postgres") return name;
  throw new Error(`FANLIGHT_TEST_ENGINE is "${name}". It may be embedded or postgres.`);
}

/**
 * The address of the throw-away server as the owner of its database: may create roles and databases, is no superuser.
 * Roles that it makes may log in without a password.
 */
export function testOwnerUrl(): URL {
  return getAddress("FANLIGHT_TEST_OWNER_URL");
}

/** The address of the same server as its superuser, to look on or to end sessions; never for the product itself. */
export function testAdminUrl(): URL {
  return getAddress("FANLIGHT_TEST_ADMIN_URL");
}

function getAddress(name: string): URL {
  const value = process.env[name];
  if (value !== undefined) return new URL(value);
  throw new Error(
    `${name} is not set. Run the test through "npm test -- --suite postgres", which starts a server.`,
  );
}
