import { formatLongDay } from "../../../../foundation/clock/index.ts";
import type { VNode } from "preact";
import type { PublicVisit, Reply } from "../../../../foundation/http/index.ts";
import { Details } from "../../../../kit/govuk/index.ts";
import { homePath, partnershipPage } from "../../../partnership/index.ts";
import { itemsOf, type PlanItem, rootOf, under } from "../../model/plan.ts";
import type { RolledUp } from "../../model/roll-up.ts";
import { findPublished, type Published } from "../../store/published.ts";
import { PartMark, sayCounts } from "../status-mark.tsx";

const TITLE = "Our strategy";

/** GET /strategy: what the partnership said it will do, on a page, and how each part of it goes, in words. */
export async function showPublicPlan(visit: PublicVisit): Promise<Reply> {
  const published = await findPublished(visit.house);
  return partnershipPage(visit, {
    title: TITLE,
    ...(published ? { madeOf: published } : {}),
    backHref: homePath(visit.house.mode),
    wide: true,
    content: published ? <PublicPlan published={published} /> : <NothingYet />,
  });
}

function NothingYet(): VNode {
  return (
    <>
      <h1 class="govuk-heading-l">{TITLE}</h1>
      <p class="govuk-body">There is no adopted strategy to show yet.</p>
    </>
  );
}

function PublicPlan({ published }: { readonly published: Published }): VNode {
  const { plan, rolled, day } = published;
  const root = rootOf(plan);
  const cross = root ? under(plan, root.code, "commitment") : [];
  return (
    <>
      <h1 class="govuk-heading-l">{root?.body["title"] ?? TITLE}</h1>
      <p class="govuk-body-l fl-main__narrow">{root?.body["vision"]}</p>
      <p class="govuk-body">
        How it goes, as on {formatLongDay(day)}. Each part is as the worst of the actions under it; a part
        that nobody has been asked to do anything about yet says so.
      </p>
      <p class="govuk-body">
        <a class="govuk-link" href="/strategy/indicators">
          How we judge whether it works
        </a>
        <br />
        <a class="govuk-link" href="/figures">
          Figures of the work, quarter by quarter
        </a>
      </p>
      <div class="fl-plan">
        {itemsOf(plan, "priority").map((priority) => (
          <section class="fl-plan__priority" aria-labelledby={priority.code}>
            <h2 class="govuk-heading-m" id={priority.code}>
              {priority.body["title"]}
            </h2>
            <p class="govuk-body">{priority.body["about"]}</p>
            <ul class="fl-plan__parts">
              {under(plan, priority.code, "objective").map((objective) => (
                <Part published={published} part={objective} />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {cross.length > 0 && (
        <Details summaryText="What we said for the whole strategy">
          <Commitments commitments={cross} rolled={rolled} />
        </Details>
      )}
      {root?.body["review"] && (
        <p class="govuk-body">It has to be looked at again by {formatLongDay(root.body["review"])}.</p>
      )}
    </>
  );
}

/** One objective: how it goes, and behind a press what was said will be done. */
function Part({ published, part }: { readonly published: Published; readonly part: PlanItem }): VNode {
  const { plan, rolled } = published;
  const found = rolled.get(part.code);
  return (
    <li class="fl-plan__part">
      <h3 class="govuk-heading-s govuk-!-margin-bottom-1">{part.body["title"]}</h3>
      {found && (
        <p class="fl-plan__state">
          <PartMark rolled={found} />
          <br />
          {sayCounts(found)}
        </p>
      )}
      <Details
        classes="govuk-!-margin-bottom-1"
        summaryHtml={
          <>
            What we said we will do<span class="govuk-visually-hidden">: {part.body["title"]}</span>
          </>
        }
      >
        <Commitments commitments={under(plan, part.code, "commitment")} rolled={rolled} />
      </Details>
    </li>
  );
}

type CommitmentsProps = {
  readonly commitments: readonly PlanItem[];
  readonly rolled: ReadonlyMap<string, RolledUp>;
};

function Commitments({ commitments, rolled }: CommitmentsProps): VNode {
  return (
    <ul class="govuk-list govuk-list--spaced">
      {commitments.map(({ code, body }) => {
        const found = rolled.get(code);
        return (
          <li>
            {body["title"]}
            {body["strength"] === "consider" ? " (to be considered)" : ""}
            <br />
            {found && <PartMark rolled={found} />}
          </li>
        );
      })}
    </ul>
  );
}
