import type { TestOptions } from "./options.ts";
import { isTestFile, type SuiteName, suiteNames, testKind } from "./test-kind.ts";

// Enough files share a process to pay for its start, few enough that one that hangs holds up little.
const filesPerProcess: Record<SuiteName, number> = { journey: 8, postgres: 40, embedded: 40, unit: 100 };

/**
 * Which files run together in which process. What is slow comes first, so that what is short fills the gaps at the end: the
 * slow suites, and in each the last files by name, which in `tests/` try the whole product.
 */
export function planRuns(files: readonly string[], options: TestOptions): PlannedRun[] {
  const chosen = files.filter((file) => isTestFile(file) && isAsked(file, options)).toSorted();
  const suites = suiteNames.filter((suite) => options.suites.length === 0 || options.suites.includes(suite));
  return suites.flatMap((suite) => {
    const own = chosen.filter((file) => testKind(file).suites.includes(suite));
    return inChunks(own, filesPerProcess[suite])
      .toReversed()
      .map((chunk) => ({ suite, files: chunk }));
  });
}

function isAsked(file: string, { filters, isLong }: TestOptions): boolean {
  const matches = filters.length === 0 || filters.some((filter) => file.includes(filter));
  return matches && testKind(file).isLong === isLong;
}

function inChunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

export interface PlannedRun {
  readonly suite: SuiteName;
  /** Paths from the root of the checkout. */
  readonly files: readonly string[];
}
