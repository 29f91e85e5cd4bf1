import type { PublicVisit, Reply } from "../../../../foundation/http/index.ts";
import { partnershipPage } from "../../../partnership/index.ts";
import { sayProfile } from "../../model/profiles.ts";
import { publicPaths } from "../../paths.ts";

const TITLE = "How we count, and what we hold back";

/** GET /figures/method: where the figures come from, what is held back, how that is tested, and what they do not say. */
export async function showMethod(visit: PublicVisit): Promise<Reply> {
  const { pack } = visit.house;
  const { contact, licence } = pack.publications;
  return partnershipPage(visit, {
    title: TITLE,
    madeOf: pack,
    backHref: publicPaths.list,
    content: (
      <>
        <h1 class="govuk-heading-l">{TITLE}</h1>
        <h2 class="govuk-heading-m">Where the figures come from</h2>
        <p class="govuk-body">
          They are counted from the work itself: when a request arrives, when a referral is sent, when a case
          is opened or closed. Nobody fills in a form for them. They say what reached the partnership, not how
          much violence there is: most of it is never told to anybody.
        </p>
        <h2 class="govuk-heading-m">What is held back</h2>
        <p class="govuk-body">
          A small count can point to a person. The rule we use when nothing else is said is{" "}
          {sayProfile("standard")}. Some tables have a stricter one; each table says its own. Where a count is
          held back, others often have to be held back too, because the total less all the others would give
          it away. Which is which is not said.
        </p>
        <h2 class="govuk-heading-m">How that is tested</h2>
        <p class="govuk-body">
          Before anything is published, a program attacks it as somebody might: it adds and subtracts all
          counts of all tables, and everything that was published before, and looks for the smallest and the
          largest that each count held back can be. It tries that for a reader of the printed numbers, and for
          one who came by the exact ones. If one count can be told too closely, the edition cannot be
          published by anyone.
        </p>
        <p class="govuk-body">
          It cannot know what somebody knows of her own neighbours. So a person looks at it too, and that is
          never the one who prepared it.
        </p>
        <h2 class="govuk-heading-m">When, and what changes</h2>
        <p class="govuk-body">
          A quarter is published after it is over. What is out stays as it was read, even when more is
          recorded later. If figures have to be put right, a new edition counts all quarters again, and says
          so under{" "}
          <a class="govuk-link" href={publicPaths.revisions}>
            what was changed, and why
          </a>
          . Earlier editions stay where they were, unless one has to be withdrawn.
        </p>
        <h2 class="govuk-heading-m">What you may do with them</h2>
        <p class="govuk-body">
          Every table is there as a CSV file with a description for programs, and as a spreadsheet. You may
          use them under the{" "}
          <a class="govuk-link" href={licence.address} rel="license">
            {licence.name}
          </a>
          . Questions: {contact}.
        </p>
      </>
    ),
  });
}
