import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { STEPS } from "../model/journey.ts";
import { paths } from "../paths.ts";
import { EmergencyLines } from "./emergency-lines.tsx";
import { helpPage, sayTo } from "./help-page.tsx";
import { StepField } from "./step-field.tsx";
import { TextList } from "./text-list.tsx";

/** A child's first page, before anything else: when we have to tell someone, whom, and whom to talk to instead. */
export function tellPage(visit: PublicVisit): Reply {
  const { pack } = visit.house;
  const { young } = pack.words;
  const parts = [
    { heading: young.tellWhenHeading, texts: young.tellWhen },
    { heading: young.tellWhoHeading, texts: young.tellWho },
    { heading: young.talkHeading, texts: young.talk.map((text) => sayTo(pack, text)) },
  ];
  return helpPage(visit, {
    title: young.tellTitle,
    backHref: paths.start,
    dangerLine: <EmergencyLines {...pack} />,
    content: (
      <>
        <h1 class="govuk-heading-l">{young.tellHeading}</h1>
        <p class="govuk-body">{young.tellLead}</p>
        {parts.map(({ heading, texts }) => (
          <>
            <h2 class="govuk-heading-m">{heading}</h2>
            <TextList texts={texts} />
          </>
        ))}
        <PublicForm action={paths.visit} csrf={visit.csrf}>
          <StepField step={STEPS.tell} />
          <Button text={young.tellCarryOn} preventDoubleClick />
        </PublicForm>
      </>
    ),
  });
}
