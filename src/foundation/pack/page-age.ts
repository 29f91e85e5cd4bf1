import type { z } from "zod";
import type { DeepReadonly, Pack } from "./pack.ts";
import { readingAge } from "./reading-age.ts";
import type { pageText } from "./schema/content.ts";

/** Laws that are said as they are called; with the services and the place, all that is not counted as words. */
const NAMES_OF_LAWS = ["Victims' Code", "Clare's Law"];

/** What may be changed of a page: its words, and where its facts come from. */
export type PageText = DeepReadonly<z.output<typeof pageText>>;

/** The age from which a page of information can be read, in years: Flesch-Kincaid's grade, as an age. */
export function pageAge({ services, partnership }: Pack, page: PageText): number {
  return readingAge(sentencesOf(page), [
    ...NAMES_OF_LAWS,
    ...services.map(({ name }) => name),
    partnership.place,
  ]);
}

/** Headings and points end where they end, with a full stop or without. */
function sentencesOf({ title, lead, sections }: PageText): string[] {
  const inner = sections.flatMap(({ heading, paragraphs = [], list = [], after = [] }) => [
    heading,
    ...paragraphs,
    ...list,
    ...after,
  ]);
  return [title, lead, ...inner].map((text) => (/[.?]$/.test(text) ? text : `${text}.`));
}
