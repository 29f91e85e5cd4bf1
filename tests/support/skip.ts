import { isCi } from "../../tools/provide/provided.ts";

/**
 * Options for a test that needs something of the machine: `test("...", skipWhenMissing(reason), () => ...)`. With a reason why it
 * is missing the test is skipped visibly, but in continuous integration that is an error: nothing is left out there.
 * @param missing finishes the sentence "skipped, because ..."; undefined when all is there
 */
export function skipWhenMissing(missing: string | undefined, environment = process.env): { skip?: string } {
  if (missing === undefined) return {};
  if (isCi(environment)) throw new Error(`In continuous integration no test may be skipped, yet ${missing}.`);
  return { skip: missing };
}
