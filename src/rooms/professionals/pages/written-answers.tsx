import type { VNode } from "preact";
import { checkAnswers, visiblePages } from "../../../foundation/forms/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { Paragraphs } from "../../../kit/layout/index.ts";
import { paths } from "../paths.ts";
import type { Request } from "../store/request.ts";

/** All that was written, page by page; in a draft each page can be opened again, those with nothing on them too. */
export function WrittenAnswers({ request, isDraft }: { request: Request; isDraft: boolean }): VNode {
  const { id, form, kept } = request;
  const rows = checkAnswers(form, kept.answers, (page) => paths.page(id, page));
  return (
    <>
      {visiblePages(form, kept.answers).map((page) => {
        const own = rows.filter(({ pageId }) => pageId === page.id);
        if (own.length === 0 && !isDraft) return null;
        return (
          <section>
            <h2 class="govuk-heading-s">{page.title}</h2>
            {isDraft && (
              <p class="govuk-body">
                <a class="govuk-link" href={paths.page(id, page.id)}>
                  {own.length === 0 ? "Answer" : "Change"}
                  <span class="govuk-visually-hidden">: {page.title}</span>
                </a>
                {kept.unfinished[page.id] && " Something here is not finished."}
              </p>
            )}
            {own.length > 0 && (
              <SummaryList
                rows={own.map(({ label, value }) => ({
                  key: { text: label },
                  value: { html: <Paragraphs text={value} /> },
                }))}
              />
            )}
          </section>
        );
      })}
    </>
  );
}
