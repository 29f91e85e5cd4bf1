import type { PageText } from "../../../foundation/pack/index.ts";

type Section = PageText["sections"][number];
type Open = { heading: string; paragraphs: string[]; list: string[]; after: string[] };

const HEADING = "## ";
const ITEM = "- ";

/** A page's sections as somebody writes them: "## " before a heading, "- " before a point, a line for each paragraph. */
export function writeSections(sections: readonly Section[]): string {
  return sections
    .map(({ heading, paragraphs = [], list = [], after = [] }) =>
      [`${HEADING}${heading}`, ...paragraphs, ...list.map((item) => `${ITEM}${item}`), ...after].join("\n"),
    )
    .join("\n\n");
}

/** The sections somebody wrote; what stands before the first heading is a section without one, which no page may have. */
export function readSections(written: string): Section[] {
  const sections: Open[] = [];
  for (const line of written.split(/\r?\n/).map((each) => each.trim())) {
    if (line.startsWith(HEADING.trim())) sections.push(openSection(line.replace(/^#+\s*/, "")));
    else if (line !== "") addLine(sections, line);
  }
  return sections.map(({ heading, ...parts }) => ({
    heading,
    ...Object.fromEntries(Object.entries(parts).filter(([, lines]) => lines.length > 0)),
  }));
}

/** Under points come paragraphs, and then no points again: one that comes all the same is one more point. */
function addLine(sections: Open[], line: string): void {
  if (sections.length === 0) sections.push(openSection(""));
  const section = sections.at(-1);
  if (!section) return;
  if (line.startsWith(ITEM)) section.list.push(line.slice(ITEM.length).trim());
  else if (section.list.length > 0) section.after.push(line);
  else section.paragraphs.push(line);
}

function openSection(heading: string): Open {
  return { heading: heading.trim(), paragraphs: [], list: [], after: [] };
}
