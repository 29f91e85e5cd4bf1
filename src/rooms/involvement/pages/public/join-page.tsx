import type { VNode } from "preact";
import { parseForm, StaffForm } from "../../../../foundation/forms/index.ts";
import { bodyText, redirect, type PublicVisit, type Reply } from "../../../../foundation/http/index.ts";
import type { InvolvementGroup, Pack } from "../../../../foundation/pack/index.ts";
import { Panel } from "../../../../kit/govuk/index.ts";
import { homePath, partnershipPage } from "../../../partnership/index.ts";
import { ASIDE, ASKED, keyOfPath, wrongPath } from "../../../public-door/index.ts";
import { interestForm } from "../../forms/interest-form.ts";
import { publicPaths } from "../../paths.ts";
import { findInterestVisit, keepUnfinished, sendInterest } from "../../store/send-interest.ts";
import { getGroup, sayLimit } from "./group-page.tsx";

/** GET /get-involved/:group/join: the form; once sent wrongly, with what was typed and what needs another look. */
export async function showJoin(visit: PublicVisit): Promise<Reply> {
  const group = getGroup(visit);
  const state = await findInterestVisit(visit);
  const isThis = state?.kind === "interest-unfinished" && state.group === group.id;
  const errors = isThis ? state.errors : [];
  return partnershipPage(visit, {
    title: `Interested: ${group.name}`,
    backHref: publicPaths.group(group.id),
    hasErrors: errors.length > 0,
    isAsking: true,
    content: (
      <>
        <h1 class="govuk-heading-l">{group.name}: tell us that you are interested</h1>
        <p class="govuk-body">
          This asks what to call you and how to reach you. It never asks what happened to you. If you need
          help yourself, please use{" "}
          <a class="govuk-link" href={`${visit.origins.help}/`}>
            {visit.house.pack.partnership.publicSiteName}
          </a>{" "}
          instead: its pages leave little behind on your phone or computer.
        </p>
        <StaffForm
          form={interestForm(group)}
          id={ASKED}
          answers={isThis ? state.answers : {}}
          entered={isThis ? state.entered : undefined}
          errors={errors}
          action={publicPaths.join(group.id)}
          csrf={visit.csrf}
          submit="Send"
        />
      </>
    ),
  });
}

/** POST /get-involved/:group/join: sealed, and on its way to whoever answers for the group. Always leads on by a redirect. */
export async function sendJoin(visit: PublicVisit): Promise<Reply> {
  const group = getGroup(visit);
  const state = await findInterestVisit(visit);
  // A second press of the same button.
  if (state?.kind === "interest-moved")
    return redirect(publicPaths.sent, [{ name: "visit", value: state.to }]);
  const parsed = parseForm(interestForm(group), visit.body);
  if (bodyText(visit.body, "go") === ASIDE) {
    await keepUnfinished(visit, group.id, { ...parsed, errors: [] });
    return redirect(wrongPath(keyOfPath(visit.path)));
  }
  if (!parsed.ok) {
    await keepUnfinished(visit, group.id, parsed);
    return redirect(publicPaths.join(group.id));
  }
  const secret = await sendInterest(visit, group.id, parsed.answers);
  return redirect(publicPaths.sent, [{ name: "visit", value: secret }]);
}

/** GET /get-involved/sent: that it is safely kept, and what happens next; without that, the groups. */
export async function showSent(visit: PublicVisit): Promise<Reply> {
  const { pack, mode } = visit.house;
  const state = await findInterestVisit(visit);
  if (state?.kind === "interest-moved")
    return redirect(publicPaths.sent, [{ name: "visit", value: state.to }]);
  const group = state?.kind === "interest-sent" && pack.involvement.find(({ id }) => id === state.group);
  if (!group) return redirect(publicPaths.groups);
  return partnershipPage(visit, {
    title: "Sent",
    backHref: homePath(mode),
    content: <Receipt pack={pack} group={group} />,
  });
}

function Receipt({ pack, group }: { pack: Pack; group: InvolvementGroup }): VNode {
  const { called } = group.keeper;
  return (
    <>
      <Panel titleText="Thank you. We have it." />
      <h2 class="govuk-heading-m">What happens next</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          Within {sayLimit(pack, "involvement.first-reply")} {called} gets in touch, in the way you chose.
          Nobody else does.
        </li>
        <li>
          Ask then about anything that is still open: what is paid, when you would meet, what would make it
          easier.
        </li>
        <li>You can say no at any time, then too. What you wrote is deleted.</li>
        <li>
          If you do not join, it is deleted after {sayLimit(pack, "involvement.keep")}. It is never joined
          with anybody’s case.
        </li>
      </ul>
      <p class="govuk-body">
        <a class="govuk-link" href={publicPaths.groups}>
          Other ways to get involved
        </a>
      </p>
    </>
  );
}
