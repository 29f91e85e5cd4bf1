import type { VNode } from "preact";
import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import type { ThreadKind } from "../../../foundation/intake/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Button } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { paths } from "../paths.ts";
import { EmergencyLines } from "./emergency-lines.tsx";
import { helpPage } from "./help-page.tsx";

/** What the buttons say: to close a thread, to do it after all, to leave it open. */
export const CLOSE = "close";
export const CLOSE_NOW = "burn";
export const KEEP = "keep";

/** It is not safe any more: the way to close a thread for good, and what that does to one of its kind. */
export function CloseForGood({ visit, kind }: { visit: PublicVisit; kind: ThreadKind }): VNode {
  const { pack } = visit.house;
  const { comingBack: words } = pack.words;
  return (
    <>
      <h2 class="govuk-heading-m">{words.burnHeading}</h2>
      <p class="govuk-body">{lossOf(pack, kind)}</p>
      <PublicForm action={paths.visit} csrf={visit.csrf}>
        <Button
          text={words.burn}
          name="go"
          value={CLOSE}
          classes="govuk-button--secondary"
          preventDoubleClick
        />
      </PublicForm>
    </>
  );
}

/** Asks once more before a thread is closed for good: nobody can take that back. */
export function closeForGoodPage(visit: PublicVisit, kind: ThreadKind): Reply {
  const { pack } = visit.house;
  const { comingBack: words } = pack.words;
  return helpPage(visit, {
    title: words.title,
    dangerLine: <EmergencyLines {...pack} />,
    content: (
      <>
        <h1 class="govuk-heading-l">{words.burnSure}</h1>
        <p class="govuk-body">{lossOf(pack, kind)}</p>
        <PublicForm action={paths.visit} csrf={visit.csrf}>
          <div class="govuk-button-group">
            <Button
              text={words.burn}
              name="go"
              value={CLOSE_NOW}
              classes="govuk-button--warning"
              preventDoubleClick
            />
            <Button text={words.burnKeep} name="go" value={KEEP} classes="govuk-button--secondary" />
          </div>
        </PublicForm>
      </>
    ),
  });
}

function lossOf({ words }: Pack, kind: ThreadKind): string {
  return kind === "question" ? words.ask.burnMeans : words.comingBack.burnMeans;
}
