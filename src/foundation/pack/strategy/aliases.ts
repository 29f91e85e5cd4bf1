import type { Finding, LintedStrategy } from "./finding.ts";

/** Documents that count the objectives in another way, or give two names to one. */
export function findOtherCounts({ documents, objectives, aliases }: LintedStrategy): Finding[] {
  return [...Map.groupBy(aliases, ({ document }) => document)].flatMap(([document, listed]) => {
    const named = listed.map(({ objective }) => objective);
    const missing = objectives.map(({ code }) => code).filter((code) => !named.includes(code));
    const twice = [...new Set(named.filter((code, index) => named.indexOf(code) !== index))];
    if (missing.length === 0 && twice.length === 0) return [];
    const name = documents.find(({ id }) => id === document)?.name ?? document;
    const sentence = [
      `"${name}" lists ${count(listed.length)} where the strategy has ${objectives.length}.`,
      ...(missing.length > 0 ? [`It has none for ${missing.join(", ")}.`] : []),
      ...(twice.length > 0 ? [`It has more than one for ${twice.join(", ")}.`] : []),
    ].join(" ");
    const cure =
      "Keep both codes, report by the strategy's, and have the list put right when it is next printed.";
    return [{ rule: "alias-count", code: document, document, sentence, cure }];
  });
}

const count = (many: number): string => `${many} ${many === 1 ? "objective" : "objectives"}`;
