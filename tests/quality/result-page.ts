import { KNOWN_WARNINGS, VNU_VERSION } from "./check-html.ts";
import type { LighthouseResult, PagesResult, Results, SpeedResult } from "./result.ts";

/** The document that publishes what the instruments said: each part with its date, or that it was not run. */
export function resultPage({ pages, lighthouse, speed }: Said): string {
  return (
    [
      "# How good the public pages are",
      "Made by `npm run public-quality`. Do not edit: run it again. Each part can be run alone: `npm run public-quality -- pages`, `lighthouse`, `speed`.",
      METHOD,
      "## Every state of every page",
      pages ? sayPages(pages) : NOT_RUN,
      "## Lighthouse on a throttled phone",
      lighthouse ? sayLighthouse(lighthouse) : NOT_RUN,
      "## First view, first byte, and leaving",
      speed ? saySpeed(speed) : NOT_RUN,
    ].join("\n\n") + "\n"
  );
}

const NOT_RUN = "Not run yet.";

const METHOD = `The walk (\`tests/quality\`) names no page: it opens every public address of the route table, follows every link, and presses every
button of every form: left empty, filled in wrongly, and filled in with each choice; in the usual layout, in Easy Read, and with nothing kept. What only a number or
a link by mail opens is said in one place (\`what-opens.ts\`). The same ways are then gone in each language, and a way that leads elsewhere there is an error. To these come the pages
that say what went wrong (403, 404, 413, 429, 500, 503).`;

function sayPages({ date, browser, states, axe, thirdParties, kept, complaints, html }: PagesResult): string {
  const total = states.reduce((sum, { states: count }) => sum + count, 0);
  return [
    `On ${date}, in Chromium ${browser}, at the width of a phone: ${total} states.`,
    table(
      ["Face", "Language", "States"],
      states.map((each) => [each.face, each.language, String(each.states)]),
    ),
    table(
      ["What was looked for", "Found"],
      [
        ["axe violations, all of its rules", String(axe.length)],
        [
          `Nu HTML checker ${VNU_VERSION}, errors`,
          typeof html === "string" ? `not run: ${html}` : count(html, "error"),
        ],
        [
          "Nu HTML checker, warnings but those below",
          typeof html === "string"
            ? "–"
            : count(
                html.filter((each) => !isKnown(each)),
                "warning",
              ),
        ],
        ["requests to anybody else", String(thirdParties.length)],
        ["entries in storages, cookies but the necessary one", String(kept.length)],
        ["complaints of the browser in its console", String(complaints.length)],
      ],
    ),
    ...list([
      ...axe,
      ...thirdParties,
      ...kept,
      ...complaints,
      ...(typeof html === "string" ? [] : html.filter((each) => !isKnown(each))),
    ]),
    ...Object.entries(KNOWN_WARNINGS).map(([message, why]) => `Warned of, and left: "${message}" ${why}.`),
  ].join("\n\n");
}

function sayLighthouse({ date, version, pages }: LighthouseResult): string {
  const rows = pages.map(({ page, performance, accessibility, bestPractices, short }) => [
    page,
    ...[performance, accessibility, bestPractices].map(String),
    short.join("; ") || "–",
  ]);
  return [
    `On ${date}, Lighthouse ${version}, its own emulated phone: a slow 4G network and a processor four times slower.`,
    table(["Page", "Performance", "Accessibility", "Best practices", "What is short of 100"], rows),
  ].join("\n\n");
}

function saySpeed({ date, figures }: SpeedResult): string {
  const rows = figures.map(({ name, value, unit, bar, ok }) => [
    name,
    `${value < 10 ? value.toFixed(1) : value.toFixed(0)} ${unit}`,
    `${bar} ${unit}`,
    ok ? "yes" : "**no**",
  ]);
  return [`On ${date}, by \`npm run bench\`.`, table(["Figure", "Measured", "Bar", "Met"], rows)].join(
    "\n\n",
  );
}

function isKnown(said: string): boolean {
  return Object.keys(KNOWN_WARNINGS).some((message) => said.startsWith(`warning: ${message}`));
}

function count(messages: readonly string[], kind: string): string {
  return String(messages.filter((message) => message.startsWith(`${kind}:`)).length);
}

/** At most a few: what is wrong is mended, not read about. */
function list(found: readonly string[]): string[] {
  return found.length === 0
    ? []
    : [
        found
          .slice(0, 20)
          .map((each) => `- ${each.replaceAll("\n", " ")}`)
          .join("\n"),
      ];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(" | ")} |`;
  return [line(head), `|${"---|".repeat(head.length)}`, ...rows.map(line)].join("\n");
}

type Said = { readonly [Name in keyof Results]?: Results[Name] | undefined };
