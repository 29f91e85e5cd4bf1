import { provideChromium } from "../../tools/provide/chromium.ts";
import type { CleanUp } from "../../tools/provide/clean-up.ts";
import type { Provided } from "../../tools/provide/provided.ts";
import { providePostgres } from "../../tools/test-runner/provide-means.ts";
import type { Need } from "./figure.ts";

/**
 * Gets what a bench needs and tells it through the environment that the tests' support reads, so that a bench sets up
 * its database the way a test does. The PostgreSQL is one for the whole run and writes to disk as a real one does.
 */
export async function provideNeeds(needs: readonly Need[], cleanUp: CleanUp): Promise<void> {
  process.env["FANLIGHT_TEST_ENGINE"] = needs.includes("postgres") ? "postgres" : "embedded";
  if (needs.includes("chromium")) process.env["FANLIGHT_TEST_CHROMIUM"] ??= getFound(await provideChromium());
  if (!needs.includes("postgres") || process.env["FANLIGHT_TEST_OWNER_URL"] !== undefined) return;
  const postgres = getFound(await providePostgres(cleanUp, { durable: true }));
  process.env["FANLIGHT_TEST_OWNER_URL"] = postgres.ownerUrl;
  process.env["FANLIGHT_TEST_ADMIN_URL"] = postgres.adminUrl;
}

function getFound<T>(provided: Provided<T>): T {
  if ("found" in provided) return provided.found;
  throw new Error(`What it needs is missing: ${provided.missing}.`);
}
