import type { VNode } from "preact";
import { Fieldset } from "../../../kit/govuk/index.ts";
import { describeCondition } from "../describe-condition.ts";
import type { Page } from "../page.ts";
import { sayForPage } from "../say-for.ts";
import { sayShared } from "../words.ts";
import { FieldView } from "./field-view.tsx";
import { FormShell, type FormShellSettings } from "./form-shell.tsx";
import { RiskItems } from "./risk-items.tsx";
import { isUndecided, revealerOf, type Showing, showingOf, type ShowingProps } from "./showing.ts";

const LEGEND = "govuk-fieldset__legend--m";

/** A whole form on one page, a group for each of its pages; sent and read as a whole, by `parseForm`. */
export function StaffForm(props: StaffFormProps): VNode {
  const { form, submit } = props;
  const showing = showingOf(props, form.questions);
  return (
    <FormShell showing={showing} settings={props} submit={submit}>
      {form.pages.map((page) => (
        <PageGroup showing={showing} page={page} isOnly={form.pages.length === 1} />
      ))}
    </FormShell>
  );
}

function PageGroup({ showing, page, isOnly }: PageGroupProps): VNode | null {
  const questions = showing.questions.filter(
    (question) => question.page.id === page.id && !revealerOf(showing, question),
  );
  if (questions.length === 0) return null;
  const fields =
    page.layout === "items" ? (
      <RiskItems showing={showing} questions={questions} />
    ) : (
      questions.map((question) => <FieldView showing={showing} question={question} />)
    );
  if (isOnly && questions.length === 1) return <>{fields}</>;
  const say = sayForPage(showing.form, page, showing.words);
  return (
    <Fieldset
      legend={{ children: <h2 class="govuk-fieldset__heading">{title(showing, page)}</h2>, classes: LEGEND }}
    >
      {page.why && <p class="govuk-body">{say("why", page.why)}</p>}
      {fields}
    </Fieldset>
  );
}

function title(showing: Showing, page: Page): string {
  const own = sayForPage(showing.form, page, showing.words)("title", page.title);
  if (!page.when || !isUndecided(showing, page.when)) return own;
  const condition = describeCondition(showing.form, page.when, showing.words);
  return sayShared(showing.words, "ifCondition", { condition, label: own });
}

export interface StaffFormProps extends ShowingProps, FormShellSettings {
  /** What the button says, in the reader's language: "Accept this referral". */
  readonly submit: string;
}

interface PageGroupProps {
  readonly showing: Showing;
  readonly page: Page;
  readonly isOnly: boolean;
}
