import type { VNode } from "preact";
import { bodyText, redirect, type PublicVisit, type Reply } from "../../../foundation/http/index.ts";
import { Button, InsetText, Radios } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import { formOf } from "../model/forms-on-offer.ts";
import type { Choice, VisitState } from "../model/journey.ts";
import { newJourney } from "../model/move-on.ts";
import { paths } from "../paths.ts";
import { findVisitState, putVisitState } from "../store/visit-state.ts";
import { helpPage } from "./help-page.tsx";

/** GET /cookies: the one cookie, and whether what is written may be kept until it is sent (SAFETY 18). */
export async function showCookies(visit: PublicVisit, known?: VisitState): Promise<Reply> {
  const { words } = visit.house.pack;
  const { cookies } = words;
  // What could not be read a moment ago is not taken for nothing: what she chose must not be shown wrongly.
  const state = known ?? (await findVisitState(visit));
  return helpPage(visit, {
    title: cookies.title,
    madeOf: visit.house.pack,
    variant: state?.choice ?? "",
    backHref: paths.visit,
    content: (
      <>
        <h1 class="govuk-heading-l">{cookies.heading}</h1>
        <p class="govuk-body">{cookies.one}</p>
        <p class="govuk-body">{cookies.none}</p>
        {state?.choice && (
          <div role="status">
            <InsetText text={cookies.saved} />
          </div>
        )}
        <PublicForm action={paths.cookies} csrf={visit.csrf}>
          <KeepQuestion cookies={cookies} choice={state?.choice ?? "keep"} />
          <Button text={cookies.save} preventDoubleClick />
        </PublicForm>
      </>
    ),
  });
}

/** POST /cookies: remembers the choice. With "keep nothing", what was answered so far goes at once. */
export async function chooseCookies(visit: PublicVisit): Promise<Reply> {
  const choice = readChoice(bodyText(visit.body, "keep"));
  if (!choice) return redirect(paths.cookies);
  const { search, ...state }: VisitState = (await findVisitState(visit)) ?? { at: { kind: "start" } };
  const kept = choice === "keep" && search ? { search } : {};
  if (state.choice !== choice)
    await putVisitState(visit, { ...state, ...kept, choice, at: afterChoice(visit, state, choice) });
  return redirect(paths.cookies);
}

function KeepQuestion({ cookies, choice }: { cookies: Words; choice: Choice }): VNode {
  return (
    <Radios
      name="keep"
      value={choice}
      fieldset={{ legend: { text: cookies.question, classes: "govuk-fieldset__legend--m" } }}
      items={[
        { value: "keep", text: cookies.yes },
        { value: "nothing", text: cookies.no },
      ]}
    />
  );
}

/** A journey begins again whenever the way it is kept changes; said once more to keep, it goes on. */
function afterChoice({ house }: PublicVisit, { choice, at }: VisitState, chosen: Choice): VisitState["at"] {
  const isSameWay = chosen === (choice ?? "keep");
  return at.kind === "journey" && !isSameWay
    ? newJourney(at.form, formOf(at.form, house.pack), house.now())
    : at;
}

function readChoice(sent: string): Choice | undefined {
  return sent === "keep" || sent === "nothing" ? sent : undefined;
}

type Words = PublicVisit["house"]["pack"]["words"]["cookies"];
