import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { STEPS, type Choice, type Journey } from "../model/journey.ts";
import { paths } from "../paths.ts";
import { helpPage } from "./help-page.tsx";
import { SafetyContent, SafetyForYoung } from "./safety-content.tsx";
import { StepField } from "./step-field.tsx";
import { TextList } from "./text-list.tsx";

/** Before the first question: what this site can and cannot hide, and how the questions go. */
export function beforePage(visit: PublicVisit, { form }: Journey, choice: Choice | undefined): Reply {
  const { pack } = visit.house;
  const { safety } = pack.words;
  return helpPage(visit, {
    title: safety.title,
    backHref: paths.start,
    hasEasy: true,
    content: (
      <>
        {form === "young" ? <SafetyForYoung visit={visit} /> : <SafetyContent visit={visit} />}
        <h2 class="govuk-heading-m">{safety.aheadHeading}</h2>
        <TextList texts={ahead(form, pack, choice)} />
        <PublicForm action={paths.visit} csrf={visit.csrf}>
          <StepField step={STEPS.before} />
          <Button text={safety.carryOn} preventDoubleClick />
        </PublicForm>
      </>
    ),
  });
}

function ahead(form: Journey["form"], { words }: Pack, choice: Choice | undefined): readonly string[] {
  const { safety, worried, young, places } = words;
  const own = { worried, young, "need-help": safety, "own-behaviour": safety, place: places }[form];
  return choice === "nothing" ? own.aheadOnePage : own.ahead;
}
