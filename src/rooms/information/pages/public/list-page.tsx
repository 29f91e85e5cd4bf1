import type { VNode } from "preact";
import type { PublicVisit, Reply } from "../../../../foundation/http/index.ts";
import { PAGE_GROUPS, type ContentPage } from "../../../../foundation/pack/index.ts";
import {
  EmergencyLines,
  englishIn,
  helpPage,
  paths as helpPaths,
  sayTo,
} from "../../../public-door/index.ts";
import { publicPaths } from "../../paths.ts";
import { findShownPages } from "../../store/published.ts";
import { groupHeading } from "./page-words.ts";

/** GET /p: every page, under the plain question it answers. */
export async function showList(visit: PublicVisit): Promise<Reply> {
  const { pack } = visit.house;
  const { pages } = pack.words;
  const all = await findShownPages(visit.house);
  const shown = [...all.values()].sort((a, b) => a.number - b.number);
  const groups = PAGE_GROUPS.map((group) => ({ group, of: shown.filter((page) => page.group === group) }));
  return helpPage(visit, {
    title: pages.title,
    madeOf: all,
    backHref: helpPaths.start,
    dangerLine: <EmergencyLines {...pack} />,
    isEnglish: true,
    content: (
      <>
        <h1 class="govuk-heading-l">{pages.heading}</h1>
        <p class="govuk-body">{pages.lead}</p>
        {groups
          .filter(({ of }) => of.length > 0)
          .map(({ group, of }) => (
            <>
              <h2 class="govuk-heading-m">{groupHeading(pack, group)}</h2>
              <PageLinks visit={visit} pages={of} />
            </>
          ))}
      </>
    ),
  });
}

/** Links to pages; the whole row is the target. */
export function PageLinks({ visit, pages }: { visit: PublicVisit; pages: readonly ContentPage[] }): VNode {
  return (
    <ul class="fl-choices">
      {pages.map(({ number, title }) => (
        <li class="fl-choices__item">
          <a class="fl-choices__link" href={publicPaths.page(number)} {...englishIn(visit)}>
            {sayTo(visit.house.pack, title)}
          </a>
        </li>
      ))}
    </ul>
  );
}
