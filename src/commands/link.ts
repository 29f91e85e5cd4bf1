import { availableParallelism } from "node:os";
import { formatSummary } from "./link/format-summary.ts";
import { HELP } from "./link/help.ts";
import { LinkError, UsageError } from "./link/link-error.ts";
import { createProgress } from "./link/progress.ts";
import { readRequest } from "./link/request.ts";
import { runLink } from "./link/run-link.ts";

type Out = (line: string) => void;

/** More threads than this have little left to share. */
const MOST_THREADS = 4;

/** `fanlight link`: finds the records of one person in one CSV file, or between two. */
export async function linkCommand(args: string[], out: Out, err: Out): Promise<number> {
  try {
    const request = readRequest(args);
    if (!request) {
      out(HELP);
      return 0;
    }
    const progress = createProgress(process.stderr, () => performance.now());
    const threads = Math.min(availableParallelism(), MOST_THREADS);
    const summary = await runLink(request, { progress, now: Date.now, threads });
    if (request.json) out(JSON.stringify(summary));
    else for (const line of formatSummary(summary)) out(line);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      err(`fanlight link: ${error.message}\n\`npx fanlight link --help\` says how it is used.`);
      return 2;
    }
    if (!(error instanceof LinkError)) throw error;
    err(`fanlight link: ${error.message}`);
    return 1;
  }
}
