import type { VNode } from "preact";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import { ENGLISH } from "../../../foundation/pack/index.ts";
import { InsetText } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { wayTo } from "../model/forms-on-offer.ts";
import { paths } from "../paths.ts";

/** On a page whose content is in English alone, to whoever chose another language: that it is, and how to ask for help in hers. */
export function InEnglishHere({ visit }: { visit: PublicVisit }): VNode | null {
  const { speech, csrf, house } = visit;
  if (!speech || speech.language.code === ENGLISH.code) return null;
  const { pages, site } = house.pack.words;
  return (
    <InsetText
      html={
        <>
          <p class="govuk-body">{site.inEnglishHere}</p>
          <PublicForm action={paths.begin} csrf={csrf}>
            <button class="fl-link-button" name="way" value={wayTo("need-help")}>
              {pages.doorAsk}
            </button>
          </PublicForm>
        </>
      }
    />
  );
}
