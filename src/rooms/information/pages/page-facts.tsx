import type { VNode } from "preact";
import type { House } from "../../../foundation/house/index.ts";
import { pageAge, type ContentPage, type PageText } from "../../../foundation/pack/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { publicPaths } from "../paths.ts";

/** What the public side's pages are to be readable at. */
const READABLE_AT = 11;

type Facts = {
  readonly house: Pick<House, "pack">;
  readonly page: ContentPage;
  readonly text: PageText;
  readonly stands: string;
};

/** How a page stands, where the public reads it, and from what age it can be read. */
export function PageFacts({ house, page, text, stands }: Facts): VNode {
  return (
    <SummaryList
      rows={[
        { key: { text: "How it stands" }, value: { text: stands } },
        { key: { text: "Where the public reads it" }, value: { text: publicPaths.page(page.number) } },
        { key: { text: "Reading age" }, value: { text: sayAge(pageAge(house.pack, text)) } },
      ]}
    />
  );
}

/** A formula is no reader: it says when to look at the words again, and decides nothing. */
function sayAge(age: number): string {
  const years = Math.max(5, Math.round(age));
  return age <= READABLE_AT
    ? `About ${years}, by the length of its words and sentences`
    : `About ${years}: more than ${READABLE_AT}. Try shorter sentences and shorter words`;
}
