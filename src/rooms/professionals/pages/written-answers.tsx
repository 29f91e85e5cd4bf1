import type { VNode } from "preact";
import { checkAnswers, visiblePages, type CheckRow, type Form } from "../../../foundation/forms/index.ts";
import { SummaryList } from "../../../kit/govuk/index.ts";
import { Paragraphs } from "../../../kit/layout/index.ts";
import type { KeptAnswers } from "../model/kept-answers.ts";

type Props = {
  readonly form: Form;
  readonly kept: KeptAnswers;
  /** The address of a page, while it can still be changed. */
  readonly change: ((pageId: string) => string) | undefined;
};

/** All that was written, page by page; what can be changed leads to its page, with nothing written there too. */
export function WrittenAnswers({ form, kept, change }: Props): VNode {
  const rows = checkAnswers(form, kept.answers, change ?? ((page) => page));
  return (
    <>
      {visiblePages(form, kept.answers).map((page) => {
        const own = rows.filter(({ pageId }) => pageId === page.id);
        if (own.length === 0 && !change) return null;
        return (
          <section>
            <h2 class="govuk-heading-m">{page.title}</h2>
            {change && (
              <p class="govuk-body">
                <a class="govuk-link" href={change(page.id)}>
                  {own.length === 0 ? "Answer" : "Change"}
                  <span class="govuk-visually-hidden">: {page.title}</span>
                </a>
                {kept.unfinished[page.id] && " Something here is not finished."}
              </p>
            )}
            <Rows rows={own} title={page.title} />
          </section>
        );
      })}
    </>
  );
}

/** Where the page's heading was the question itself, the answer follows it and the question is not said twice. */
function Rows({ rows, title }: { rows: readonly CheckRow[]; title: string }): VNode | null {
  const [only, ...others] = rows;
  if (!only) return null;
  if (others.length === 0 && only.label === title) return <Paragraphs text={only.value} />;
  return (
    <SummaryList
      rows={rows.map(({ label, value }) => ({
        key: { text: label },
        value: { html: <Paragraphs text={value} /> },
      }))}
    />
  );
}
