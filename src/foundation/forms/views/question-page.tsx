import type { VNode } from "preact";
import { sayForPage } from "../say-for.ts";
import type { Page } from "../page.ts";
import { sayShared } from "../words.ts";
import { FieldView } from "./field-view.tsx";
import { FormShell, type FormShellSettings } from "./form-shell.tsx";
import { revealerOf, type Showing, showingOf, type ShowingProps } from "./showing.ts";

/**
 * One page of a public journey: errors first, one question, why we ask, Continue. Works without a script: what belongs
 * to an option stands under it, and says so.
 */
export function QuestionPage(props: QuestionPageProps): VNode {
  const { form, page } = props;
  const showing = showingOf(
    props,
    form.questions.filter((question) => question.page.id === page.id),
  );
  return (
    <FormShell showing={showing} settings={props} submit={sayShared(showing.words, "continue")}>
      <PageFields showing={showing} page={page} />
    </FormShell>
  );
}

function PageFields({ showing, page }: { showing: Showing; page: Page }): VNode {
  const questions = showing.questions.filter((question) => !revealerOf(showing, question));
  const [only, ...others] = questions;
  if (only && others.length === 0) return <FieldView showing={showing} question={only} isPageHeading />;
  const say = sayForPage(showing.form, page, showing.words);
  return (
    <>
      <h1 class="govuk-heading-l">{say("title", page.title)}</h1>
      {page.why && <p class="govuk-body">{say("why", page.why)}</p>}
      {questions.map((question) => (
        <FieldView showing={showing} question={question} />
      ))}
    </>
  );
}

export interface QuestionPageProps extends ShowingProps, FormShellSettings {
  readonly page: Page;
}
