import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { STEPS, type Journey } from "../model/journey.ts";
import { voiceOf } from "../model/voice.ts";
import { paths } from "../paths.ts";
import { helpPage, sayTo } from "./help-page.tsx";
import { StepField } from "./step-field.tsx";
import { TextList } from "./text-list.tsx";

/** After "yes, there is danger now": whom to call, without speaking too, and how to leave. It never asks for more first. */
export function noticePage(visit: PublicVisit, { form }: Journey): Reply {
  const { pack } = visit.house;
  const { asking, danger } = pack.words;
  const { dangerHeading, dangerDo } = voiceOf(form, pack);
  const { inDanger, cannotSpeak, cannotHear } = pack.partnership.emergency;
  return helpPage(visit, {
    title: danger.title,
    content: (
      <>
        <h1 class="govuk-heading-l">{dangerHeading}</h1>
        <p class="govuk-body">
          <strong>{inDanger}</strong>
        </p>
        <TextList texts={[...dangerDo.map((text) => sayTo(pack, text)), cannotSpeak, cannotHear]} />
        <p class="govuk-body">{sayTo(pack, danger.onlyEmergency)}</p>
        <h2 class="govuk-heading-m">{danger.leaveHeading}</h2>
        <TextList texts={danger.leave} />
        <p class="govuk-body">{danger.carryOnMeans}</p>
        <PublicForm action={paths.visit} csrf={visit.csrf}>
          <StepField step={STEPS.notice} />
          <div class="govuk-button-group">
            <Button text={danger.carryOn} preventDoubleClick />
            <Button
              text={asking.back}
              name="go"
              value="back"
              classes="govuk-button--secondary"
              preventDoubleClick
            />
          </div>
        </PublicForm>
      </>
    ),
  });
}
