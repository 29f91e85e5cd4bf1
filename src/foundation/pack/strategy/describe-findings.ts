import type { Finding, FindingRule } from "./finding.ts";

/** Rules whose findings differ in nothing but the code: told together, for there may be dozens. */
const TOGETHER: Partial<Record<FindingRule, readonly [string, string]>> = {
  "commitment-without-action": ["commitment has no action", "commitments have no action"],
  "objective-without-indicator": ["objective has no indicator", "objectives have no indicator"],
  "indicator-without-baseline": ["indicator has no baseline", "indicators have no baseline"],
  "indicator-without-owner": ["indicator has no owner", "indicators have no owner"],
  "target-without-decision": ["target was set by no decision", "targets were set by no decision"],
};

/** Findings as lines for a terminal: what is the matter, and what to do. None when nothing was found. */
export function describeFindings(findings: readonly Finding[]): string[] {
  return [...Map.groupBy(findings, ({ rule }) => rule)].flatMap(([rule, found]) => {
    const [one, many] = TOGETHER[rule] ?? [];
    if (one === undefined || many === undefined) return found.map(describe);
    const codes = found.map(({ code }) => code).join(", ");
    return [`Note: ${found.length} ${found.length === 1 ? one : many}: ${codes}.${cureLine(found[0])}`];
  });
}

function describe(finding: Finding): string {
  const { code, page, toPage, document, sentence } = finding;
  const place =
    page === undefined ? "" : toPage === undefined ? `, page ${page}` : `, a page from ${page} to ${toPage}`;
  const where = document === undefined || document === code ? "" : ` of ${document}`;
  return `Note: ${code}${place}${where}: ${sentence}${cureLine(finding)}`;
}

function cureLine(finding: Finding | undefined): string {
  return `\n  What to do: ${finding?.cure}`;
}
