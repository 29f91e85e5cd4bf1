const detected = ["Killed", "Timeout"];
const undetected = ["Survived", "NoCoverage"];

/** The share of changes that the tests must notice. */
const mutationBar = 0.8;

/** One line about a module's mutation run, and whether it holds the bar. A run that changed nothing does not. */
export function summarise(module: string, results: readonly { readonly status: string }[]): MutationSummary {
  const noticed = results.filter(({ status }) => detected.includes(status)).length;
  const all = noticed + results.filter(({ status }) => undetected.includes(status)).length;
  const share = all === 0 ? 0 : noticed / all;
  const line = `${module}: ${noticed} of ${all} changes noticed, ${(share * 100).toFixed(1)} % (bar ${mutationBar * 100} %)`;
  return { line, holds: share >= mutationBar };
}

interface MutationSummary {
  readonly line: string;
  readonly holds: boolean;
}
