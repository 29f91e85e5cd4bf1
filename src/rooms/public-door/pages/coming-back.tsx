import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import type { ThreadUse } from "../../../foundation/intake/index.ts";
import { Button, ErrorSummary, Input } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import type { ComingBack, OpenThread } from "../model/journey.ts";
import { paths } from "../paths.ts";
import { deviceThread } from "./device-thread.ts";
import { EmergencyLines } from "./emergency-lines.tsx";
import { ForDevice } from "./for-device.tsx";
import { helpPage } from "./help-page.tsx";
import { ThreadForDevice } from "./thread-for-device.tsx";

/** Asks for the reference. What opens nothing is never told apart: wrong, too old, closed (SAFETY 28). */
export async function comingBackPage(
  visit: PublicVisit,
  { isWrong, isEmpty }: ComingBack,
  threads: readonly ThreadUse[],
  open?: OpenThread,
): Promise<Reply> {
  const { pack } = visit.house;
  const { asking, comingBack } = pack.words;
  const problem = isEmpty ? comingBack.empty : isWrong && comingBack.wrong;
  const found = open && (await deviceThread(visit, open));
  return helpPage(visit, {
    typed: "lost",
    title: comingBack.title,
    backHref: paths.start,
    hasErrors: Boolean(problem),
    dangerLine: <EmergencyLines {...pack} />,
    canSeal: true,
    content: (
      <ForDevice visit={visit} page="back" found={found}>
        {problem && (
          <ErrorSummary titleText={asking.problemHeading} errorList={[{ text: problem, href: "#number" }]} />
        )}
        <PublicForm action={paths.visit} csrf={visit.csrf}>
          <Input
            id="number"
            name="number"
            label={{ text: comingBack.question, isPageHeading: true, classes: "govuk-label--l" }}
            hint={{ text: comingBack.hint }}
            errorMessage={problem ? { text: problem, visuallyHiddenText: pack.words.site.error } : undefined}
            inputmode="numeric"
            autocomplete="off"
            spellcheck={false}
            attributes={{ dir: "ltr" }}
          />
          <Button text={comingBack.open} preventDoubleClick />
        </PublicForm>
        <ThreadForDevice visit={visit} threads={threads} />
      </ForDevice>
    ),
  });
}
