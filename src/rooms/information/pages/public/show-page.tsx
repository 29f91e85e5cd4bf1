import type { VNode } from "preact";
import { notFound } from "../../../../foundation/errors/index.ts";
import type { PublicVisit, Reply } from "../../../../foundation/http/index.ts";
import { fillWords, type ContentPage, type Pack } from "../../../../foundation/pack/index.ts";
import { Button } from "../../../../kit/govuk/index.ts";
import { PublicForm } from "../../../../kit/layout/index.ts";
import { ServiceRows } from "../../../directory/index.ts";
import {
  EmergencyLines,
  englishIn,
  helpPage,
  paths as helpPaths,
  wayTo,
} from "../../../public-door/index.ts";
import { findShownPages } from "../../store/published.ts";
import { PageBody } from "../page-body.tsx";
import { PageLinks } from "./list-page.tsx";
import { doorText } from "./page-words.ts";

/** Where colleagues ask for help on somebody's behalf, on the partnership's own addresses. */
const REFER = "/refer";

/** GET /p/:number: one page, who can be called, where it leads, others like it. */
export async function showPage(visit: PublicVisit): Promise<Reply> {
  const { pack } = visit.house;
  const { pages } = pack.words;
  const shown = await findShownPages(visit.house);
  const page = getPage(shown, visit);
  const others = (page.seeAlso ?? []).flatMap(
    (id) => [...shown.values()].find((other) => other.id === id) ?? [],
  );
  return helpPage(visit, {
    title: pageTitle(pack, page.number),
    madeOf: shown,
    backHref: helpPaths.pages,
    dangerLine: <EmergencyLines {...pack} />,
    isEnglish: true,
    content: (
      <>
        <PageBody pack={pack} text={page} english={englishIn(visit)} />
        <Telephones visit={visit} page={page} />
        <h2 class="govuk-heading-m">{pages.nextHeading}</h2>
        <Door visit={visit} page={page} />
        {others.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{pages.seeAlso}</h2>
            <PageLinks visit={visit} pages={others} />
          </>
        )}
      </>
    ),
  });
}

/** The page an address names; not found for any other address, and for a page that was taken away. */
function getPage(shown: ReadonlyMap<number, ContentPage>, { params }: PublicVisit): ContentPage {
  const number = params["number"] ?? "";
  const page = /^[1-9]\d{0,2}$/.test(number) ? shown.get(Number(number)) : undefined;
  if (!page) throw notFound();
  return page;
}

/** "Page 21": all that the tab and the history say. */
function pageTitle({ words }: Pack, number: number): string {
  return fillWords(words.pages.pageTitle, { number: String(number) });
}

/** Who can be called, whether they answer now, and when. */
function Telephones({ visit, page }: { visit: PublicVisit; page: ContentPage }): VNode | null {
  const { pack } = visit.house;
  const named = pack.services.filter(({ id, phone }) => phone && page.services?.includes(id));
  return (
    <>
      {named.length > 0 && (
        <>
          <h2 class="govuk-heading-m">{pack.words.pages.callHeading}</h2>
          <ServiceRows visit={visit} rows={named.map((service) => ({ service }))} />
        </>
      )}
      <p class="govuk-body">
        <a class="govuk-link" href={helpPaths.services}>
          {pack.words.start.findService}
        </a>
      </p>
    </>
  );
}

/** Posts, as the start page does, so that no address tells which way was taken; colleagues go to the partnership's face. */
function Door({ visit, page: { door } }: { visit: PublicVisit; page: ContentPage }): VNode {
  const { pack } = visit.house;
  const text = doorText(pack, door);
  if (door === "colleagues") return <Button text={text} href={`${visit.origins.partnership}${REFER}`} />;
  return (
    <PublicForm action={helpPaths.begin} csrf={visit.csrf}>
      <p class="govuk-body">{pack.words.pages.nextMeans}</p>
      <Button text={text} name="way" value={wayTo(door === "ask" ? "need-help" : door)} preventDoubleClick />
    </PublicForm>
  );
}
