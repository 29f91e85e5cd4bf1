import type { Setting } from "../../src/foundation/config/index.ts";

const BEGIN = "<!-- settings: made by `npm run docs` -->";
const END = "<!-- end of settings -->";

/** Every setting as a Markdown table, in the order of `npx fanlight start --help`. */
export function settingsTable(settings: readonly Setting[]): string {
  const rows = settings.map(
    ({ name, is, default: value }) => `| \`${name}\` | ${cell(is)} | ${cell(value)} |`,
  );
  return ["| Setting | What it is | Default |", "|---|---|---|", ...rows].join("\n");
}

/**
 * The document with the table between its two markers. What stands around them stays as it is.
 * @throws when the markers are missing, or not one pair in that order: there would be no telling what to replace.
 */
export function withSettings(document: string, settings: readonly Setting[]): string {
  const [before, ...rest] = document.split(BEGIN);
  const [, ...after] = rest.join(BEGIN).split(END);
  if (before === undefined || rest.length !== 1 || after.length !== 1) {
    throw new Error(`Put the lines ${BEGIN} and ${END} into the document once, in this order.`);
  }
  return `${before}${BEGIN}\n\n${settingsTable(settings)}\n\n${END}${after[0]}`;
}

function cell(text: string): string {
  return text.replaceAll("|", "\\|");
}
