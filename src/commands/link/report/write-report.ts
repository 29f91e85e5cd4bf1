import {
  clusterChart,
  createTableScorer,
  explainPair,
  formatProbability,
  matchWeightChart,
  waterfallChart,
} from "../../../linkage/index.ts";
import { formatSummary, number } from "../format-summary.ts";
import type { Run } from "../run-link.ts";
import type { Summary } from "../summary.ts";
import { escapeHtml, htmlChart, htmlTable } from "./html.ts";
import { pickClusters } from "./pick-clusters.ts";
import { pickPairs } from "./pick-pairs.ts";

// The page fetches nothing and runs nothing, and says so to the browser.
const POLICY = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE = `body{font:16px/1.5 system-ui,"Segoe UI",Roboto,Helvetica,Arial,sans-serif;color:#1D1B20;background:#fff;max-width:62rem;margin:0 auto;padding:1rem}
h1{font-size:2.25rem;line-height:1.2}h2{font-size:1.5rem;margin-top:2.5rem}h3{font-size:1.19rem;margin-top:2rem}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem;font-variant-numeric:tabular-nums}caption{text-align:left;font-weight:700;padding:.25rem 0}
th,td{text-align:left;border-bottom:1px solid #8C8692;padding:.25rem .75rem .25rem 0;vertical-align:top;font-weight:400;overflow-wrap:anywhere}thead th{font-weight:700}.n{text-align:right}
figure{margin:1rem 0}svg{max-width:100%;height:auto}figcaption{color:#4A4650;max-width:70ch}summary{cursor:pointer;color:#5B2A6E}summary:focus-visible{outline:3px solid #FFDD00;background:#FFDD00;color:#1D1B20}
pre{white-space:pre-wrap;background:#F7F5F2;padding:1rem;font-size:.94rem}`;

/**
 * The report of a run: one page that needs nothing beside it. It names records by their ids and holds no other value of them.
 * @param summary of the run; the files written may still be missing in it
 */
export function writeReport(run: Run, summary: Summary): string {
  const files = summary.files.map(({ file }) => file).join(" and ");
  const title = summary.mode === "link" ? `Linking ${files}` : `Duplicates in ${files}`;
  const parts = [
    `<h1>${escapeHtml(title)}</h1>`,
    `<pre>${escapeHtml(formatSummary(summary).slice(1, -1).join("\n"))}</pre>`,
    weights(run),
    pairs(run),
    clusters(run),
    blocks(summary),
    provenance(run),
  ];
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${POLICY}"><title>${escapeHtml(title)}</title><style>${STYLE}</style></head>
<body><main>
${parts.filter((part) => part !== "").join("\n")}
</main></body>
</html>
`;
}

function weights({ model, read }: Run): string {
  // What no record says anything of has weights too, but they did nothing here.
  const groups = model.groups.filter(({ group }) => read.columns.fields[group] !== undefined);
  const chart = matchWeightChart(
    { ...model, groups },
    { id: "weights", title: "What each level of agreement weighs" },
  );
  return `<h2>What agreement weighs</h2>
<p>A bit more doubles the odds that two records are of one person; a bit less halves them. A value that is rare weighs more than is shown here, a common one less.</p>
${htmlChart(chart)}`;
}

function pairs({ request, read, model, scored }: Run): string {
  const scoreOf = createTableScorer(read.columns, model);
  const picked = pickPairs(scored.pairs, request.threshold);
  if (picked.length === 0) return "";
  const shown = picked.map(({ place, why }, index) => {
    const [left, right] = [scored.pairs.left[place] ?? 0, scored.pairs.right[place] ?? 0];
    const title = `${read.records.ids[left] ?? ""} and ${read.records.ids[right] ?? ""}: ${why}`;
    const score = scoreOf(left, right);
    const steps = explainPair(score).filter(({ bits }) => bits !== 0);
    const chart = waterfallChart(steps, score.probability, { id: `pair-${index}`, title });
    return `<h3>${escapeHtml(title)}</h3>\n${htmlChart(chart)}`;
  });
  return `<h2>Some pairs, step by step</h2>\n${shown.join("\n")}`;
}

function clusters({ decided, scored, read }: Run): string {
  const picked = pickClusters(decided.labels, scored.pairs);
  if (picked.length === 0) return "";
  const shown = picked.map((cluster, index) => {
    const title = `${number(cluster.records.length)} records of one person: ${cluster.why}`;
    const view = {
      records: cluster.records.map((record) => read.records.ids[record] ?? ""),
      pairs: cluster.pairs,
    };
    return `<h3>${escapeHtml(title)}</h3>\n${htmlChart(clusterChart(view, { id: `cluster-${index}`, title }))}`;
  });
  return `<h2>Some people</h2>
<p>A thick line joins records that are of one person with a probability of 0.95 or more, a thin one with 0.5 or more, a dashed one with less.</p>
${shown.join("\n")}`;
}

function blocks({ blocking }: Summary): string {
  const rows = blocking
    .filter(({ pairs: found }) => found > 0)
    .map((each) => [
      each.kind.replaceAll("_", " "),
      number(each.blocks),
      number(each.pairs),
      number(each.largest),
      number(each.capped),
    ]);
  return `<h2>Which pairs were compared</h2>
<p>Only records that have something in common are compared. A block too large for that is capped: near records in it are compared, or none.</p>
${htmlTable("Blocks by what their records have in common", { columns: ["In common", "Blocks", "Pairs", "Largest block", "Capped blocks"], rows })}`;
}

function provenance({ model, isLearnt }: Run): string {
  const { description, trainedAt, records, candidatePairs, expectedMatches, settings } = model.provenance;
  const rows = [
    ["Model", model.id],
    ["Here", isLearnt ? "learnt in this run" : "given"],
    ["How", description],
    ["When", trainedAt ?? "never"],
    ["Records", number(records)],
    ["Pairs compared", number(candidatePairs)],
    ["Matches expected", number(expectedMatches)],
    ["Two records at random are of one person", formatProbability(model.prior)],
    ...Object.entries(settings).map(([name, value]) => [`Setting: ${name}`, String(value)]),
  ];
  return `<h2>Where the model comes from</h2>\n${htmlTable("Provenance", { columns: ["What", "Value"], rows })}`;
}
