import { createElement, type VNode } from "preact";
import type { Pack, PageText } from "../../../foundation/pack/index.ts";
import { Details } from "../../../kit/govuk/index.ts";
import { sayTo, type EnglishIn } from "../../public-door/index.ts";

/** The words of a page, as the public reads them and as staff look them over. */
export function PageBody({ pack, text, level = 1, english = {} }: PageBodyProps): VNode {
  const say = (sentence: string): string => sayTo(pack, sentence);
  return (
    <>
      <div {...english}>
        {createElement(`h${level}`, { class: "govuk-heading-l" }, say(text.title))}
        <p class="govuk-body-l">{say(text.lead)}</p>
        {text.sections.map(({ heading, paragraphs = [], list = [], after = [] }) => (
          <section>
            {createElement(`h${level + 1}`, { class: "govuk-heading-m" }, say(heading))}
            {paragraphs.map((paragraph) => (
              <p class="govuk-body">{say(paragraph)}</p>
            ))}
            {list.length > 0 && (
              <ul class="govuk-list govuk-list--bullet">
                {list.map((item) => (
                  <li>{say(item)}</li>
                ))}
              </ul>
            )}
            {after.map((paragraph) => (
              <p class="govuk-body">{say(paragraph)}</p>
            ))}
          </section>
        ))}
      </div>
      <Details
        summaryText={pack.words.pages.sources}
        html={
          <ul class="govuk-list govuk-list--bullet" {...english}>
            {text.sources.map((source) => (
              <li>{source}</li>
            ))}
          </ul>
        }
      />
    </>
  );
}

type PageBodyProps = {
  readonly pack: Pack;
  readonly text: PageText;
  /** Of its heading: the page's own, or below that of the page it is shown on. */
  readonly level?: 1 | 2;
  /** On a page in another language: its words are English only. */
  readonly english?: EnglishIn;
};
