import { StaffForm, type Form } from "../../../foundation/forms/index.ts";
import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import { STEPS, type Journey } from "../model/journey.ts";
import { voiceOf } from "../model/voice.ts";
import { paths } from "../paths.ts";
import { EmergencyLines } from "./emergency-lines.tsx";
import { formWords } from "./form-words.ts";
import { helpPage, sayTo } from "./help-page.tsx";

/**
 * All questions on one page, for someone who asked that nothing be kept while she writes (SAFETY 18). Answering a post
 * with a page would leave what she wrote in the browser's files, so when something is missing she has to write it
 * again: the page says so first.
 */
export function onePage(visit: PublicVisit, form: Form, { errors, form: kind }: Journey): Reply {
  const { pack } = visit.house;
  const { asking, onePage: words } = pack.words;
  const hasErrors = errors.length > 0;
  return helpPage(visit, {
    typed: "lost",
    title: words.title,
    hasErrors,
    // There is no page in between to answer "danger now" with.
    dangerLine: <EmergencyLines {...pack} />,
    content: (
      <>
        <h1 class="govuk-heading-l">{words.heading}</h1>
        <p class="govuk-body">{words.lead}</p>
        <p class="govuk-body">{sayTo(pack, voiceOf(kind, pack).sendMeans)}</p>
        <p class="govuk-body">{hasErrors ? <strong>{words.lost}</strong> : words.care}</p>
        <StaffForm
          form={form}
          answers={{}}
          errors={errors}
          words={formWords(pack)}
          action={paths.visit}
          csrf={visit.csrf}
          hidden={{ n: STEPS.all }}
          submit={asking.send}
          secondary={[{ text: asking.back, name: "go", value: "back" }]}
        />
      </>
    ),
  });
}
