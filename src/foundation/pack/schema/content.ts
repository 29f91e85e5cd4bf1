import { z } from "zod";
import { date, identifier, identifiers, line } from "./field.ts";
import { list, text } from "./sentence.ts";

/** Whom a page speaks to: the list of pages has one plain question for each. */
export const PAGE_GROUPS = ["harm", "help", "me", "others", "own", "work"] as const;

/** Where a page leads at its end. */
const PAGE_DOORS = ["ask", "worried", "own-behaviour", "young", "colleagues"] as const;

const section = z.strictObject({
  heading: text("The section's heading"),
  paragraphs: list("Its paragraphs, each of a few short sentences").optional(),
  list: list("Points, each one thing, under the paragraphs").optional(),
  after: list("Paragraphs under the points").optional(),
});

/** What the partnership may change of a page without changing where it stands: a version of its text. */
export const pageText = z.strictObject({
  title: text("The heading of the page. It may say plainly what the page is about"),
  lead: text("The first paragraph: the one thing to take away"),
  sections: z.array(section).min(1).max(12).describe("The sections, in the order they are read"),
  sources: z
    .array(line("A law, a document and the place in it, or who knows it"))
    .min(1)
    .describe("Where the facts come from"),
});

/** One file of content/: a page of information for the public. */
const contentPage = pageText.extend({
  id: identifier("The page's short name; it is also the file's name, and never in an address"),
  number: z
    .int()
    .min(1)
    .max(999)
    .describe("The page's number. It is all that the address and the tab say of the page"),
  group: z.enum(PAGE_GROUPS).describe("Under which question of the list it stands"),
  door: z
    .enum(PAGE_DOORS)
    .describe(
      "Where it leads: asking for help, being worried about someone, one's own behaviour, a young person's way in, or colleagues",
    ),
  forms: identifiers("The forms of abuse it is about; may be empty"),
  services: identifiers("The services whose telephone it names").optional(),
  seeAlso: identifiers("Other pages that go well with it").optional(),
  reviewBy: date("The day by which somebody reads it again"),
});

/** content/ */
export const content = z.array(contentPage);

export type PageGroup = (typeof PAGE_GROUPS)[number];
export type PageDoor = (typeof PAGE_DOORS)[number];
