import type { PublicVisit, Reply } from "../../../../foundation/http/index.ts";
import { ChoiceList } from "../../../../kit/layout/index.ts";
import { homePath, partnershipPage } from "../../../partnership/index.ts";
import { sayTo } from "../../../public-door/index.ts";
import { publicPaths } from "../../paths.ts";

/** GET /get-involved: every group that anyone may ask to join. */
export async function showGroups(visit: PublicVisit): Promise<Reply> {
  const { pack, mode } = visit.house;
  return partnershipPage(visit, {
    title: "Get involved",
    backHref: homePath(mode),
    content: (
      <>
        <h1 class="govuk-heading-l">Get involved</h1>
        <p class="govuk-body">
          You can help to change how {pack.partnership.place} answers violence against women and girls. Each
          group has a page that says what it asks of you, what it pays, and who decides. You need no special
          knowledge.
        </p>
        <ChoiceList
          choices={pack.involvement.map(({ id, name, lead }) => ({
            href: publicPaths.group(id),
            text: name,
            hint: sayTo(pack, lead),
          }))}
        />
      </>
    ),
  });
}
