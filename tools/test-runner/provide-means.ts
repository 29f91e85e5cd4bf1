import { provideChromium } from "../provide/chromium.ts";
import type { CleanUp } from "../provide/clean-up.ts";
import { providePostgresServer } from "../provide/postgres-server.ts";
import type { Provided } from "../provide/provided.ts";
import { startThrowAwayPostgres, type ThrowAwayPostgres } from "../provide/throw-away-postgres.ts";
import type { PlannedRun } from "./plan.ts";
import type { SuiteName } from "./test-kind.ts";
import type { MeansOfAll } from "./test-environment.ts";

// Two processes on one server would meet in its roles; on two they share nothing.
const servers = 2;

/**
 * Gets what the planned runs need from the machine, one after the other because they may both install packages.
 * What could not be had is told by suite, with the reason.
 */
export async function provideMeans(runs: readonly PlannedRun[], cleanUp: CleanUp): Promise<MeansProvided> {
  const needs = (suite: SuiteName): boolean => runs.some((run) => run.suite === suite);
  const missing = new Map<SuiteName, string>();
  const take = <T>(suite: SuiteName, provided: Provided<T>): T | undefined => {
    if ("found" in provided) return provided.found;
    missing.set(suite, provided.missing);
    return undefined;
  };
  const chromium = needs("journey") ? take("journey", await provideChromium()) : undefined;
  const postgres: ThrowAwayPostgres[] = [];
  const wanted = Math.min(servers, runs.filter(({ suite }) => suite === "postgres").length);
  while (postgres.length < wanted && !missing.has("postgres")) {
    const server = take("postgres", await providePostgres(cleanUp));
    if (server) postgres.push(server);
  }
  return { means: { chromium, postgres }, missing };
}

/** A running throw-away PostgreSQL that the clean-up stops, or why there is none. */
export async function providePostgres(
  cleanUp: CleanUp,
  options: { durable?: boolean } = {},
): Promise<Provided<ThrowAwayPostgres>> {
  const server = await providePostgresServer();
  if ("missing" in server) return server;
  const postgres = await startThrowAwayPostgres(server.found, options);
  cleanUp.later(() => postgres.stop());
  return { found: postgres };
}

interface MeansProvided {
  readonly means: MeansOfAll;
  readonly missing: ReadonlyMap<SuiteName, string>;
}
