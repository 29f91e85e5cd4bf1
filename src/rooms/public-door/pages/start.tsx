import type { VNode } from "preact";
import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { ASK, BACK, sayWay, WAYS } from "../model/forms-on-offer.ts";
import type { VisitState } from "../model/journey.ts";
import { paths } from "../paths.ts";
import { BslLink } from "./bsl-link.tsx";
import { EasyWords } from "./easy-words.tsx";
import { EmergencyLines } from "./emergency-lines.tsx";
import { helpPage } from "./help-page.tsx";
import { LanguageChooser } from "./language-chooser.tsx";

/** GET /: what one can do here, only what works. Each choice posts, so that no address tells which was made. */
export async function showStart(visit: PublicVisit, state?: VisitState): Promise<Reply> {
  const { pack } = visit.house;
  const { start, easy, ask } = pack.words;
  // The browser's own Back leads here from any question.
  const isBegun = state?.at.kind === "journey" || state?.at.kind === "ask";
  return helpPage(visit, {
    title: start.title,
    ...(!isBegun && { madeOf: pack }),
    dangerLine: <EmergencyLines {...pack} />,
    hasEasy: true,
    hasChooser: true,
    content: (
      <>
        <LanguageChooser visit={visit} hasEasy={true} />
        <h1 class="govuk-heading-l">{start.question}</h1>
        <BslLink pack={pack} page="start" />
        <ul class="fl-choices">
          {[...WAYS].map(([way, kind]) => (
            <Way visit={visit} way={way} text={sayWay(kind, pack)} />
          ))}
          <Link href={paths.services} text={start.findService} />
          <Way visit={visit} way={ASK} text={ask.choice} />
          <Way visit={visit} way={BACK} text={start.comeBack} />
          <Link href={paths.pages} text={start.findOutMore} />
        </ul>
        {isBegun && <Unfinished pack={pack} />}
        <EasyWords visit={visit} texts={easy.startWords} />
      </>
    ),
  });
}

function Way({ visit, way, text }: { visit: PublicVisit; way: string; text: string }): VNode {
  return (
    <li class="fl-choices__item">
      <PublicForm action={paths.begin} csrf={visit.csrf}>
        <button class="fl-link-button fl-choices__link" name="way" value={way}>
          {text}
        </button>
      </PublicForm>
    </li>
  );
}

function Link({ href, text }: { href: string; text: string }): VNode {
  return (
    <li class="fl-choices__item">
      <a class="fl-choices__link" href={href}>
        {text}
      </a>
    </li>
  );
}

function Unfinished({ pack }: { pack: Pack }): VNode {
  return (
    <p class="govuk-body">
      <a class="govuk-link" href={paths.visit}>
        {pack.words.start.unfinished}
      </a>
    </p>
  );
}
