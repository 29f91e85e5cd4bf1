import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { STEPS, type Choice } from "../model/journey.ts";
import { paths } from "../paths.ts";
import { helpPage } from "./help-page.tsx";
import { SafetyContent } from "./safety-content.tsx";
import { StepField } from "./step-field.tsx";
import { TextList } from "./text-list.tsx";

/** Before the first question: what this site can and cannot hide, and how the questions go. */
export function beforePage(visit: PublicVisit, choice: Choice | undefined): Reply {
  const { safety } = visit.house.pack.words;
  return helpPage(visit, {
    title: safety.title,
    backHref: paths.start,
    content: (
      <>
        <SafetyContent pack={visit.house.pack} />
        <h2 class="govuk-heading-m">{safety.aheadHeading}</h2>
        <TextList texts={choice === "nothing" ? safety.aheadOnePage : safety.ahead} />
        <PublicForm action={paths.visit} csrf={visit.csrf}>
          <StepField step={STEPS.before} />
          <Button text={safety.carryOn} preventDoubleClick />
        </PublicForm>
      </>
    ),
  });
}
