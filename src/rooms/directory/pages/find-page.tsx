import type { VNode } from "preact";
import {
  bodyText,
  bodyTexts,
  redirect,
  type PublicVisit,
  type Reply,
} from "../../../foundation/http/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { Button, Details } from "../../../kit/govuk/index.ts";
import { PublicForm } from "../../../kit/layout/index.ts";
import {
  EmergencyLines,
  findVisitState,
  helpPage,
  paths as helpPaths,
  putVisitState,
  wayTo,
  type VisitState,
} from "../../public-door/index.ts";
import { findServices } from "../model/find-services.ts";
import { isEmptySearch, readSearch, searchFields, type Search, type SearchFields } from "../model/search.ts";
import { publicPaths } from "../paths.ts";
import { AllServices } from "./all-services.tsx";
import { PlainQuestions } from "./plain-questions.tsx";
import { Results } from "./results.tsx";
import { CLEAR, FIELDS, SearchForm } from "./search-form.tsx";

/**
 * GET /s: the search and every service; after a search, what it found. For someone who asked that nothing be kept there is
 * no search: nothing could be shown after it without keeping what she looked for.
 */
export async function showFinder(visit: PublicVisit, state?: VisitState): Promise<Reply> {
  const { pack } = visit.house;
  const { finder } = pack.words;
  const search = readSearch(state?.search ?? {}, pack);
  const keepsNothing = state?.choice === "nothing";
  const isSearched = !keepsNothing && !isEmptySearch(search);
  return helpPage(visit, {
    title: finder.title,
    backHref: helpPaths.start,
    dangerLine: <EmergencyLines {...pack} />,
    isEnglish: true,
    content: (
      <>
        <h1 class="govuk-heading-l">{isSearched ? finder.foundHeading : finder.heading}</h1>
        {keepsNothing && <Everything visit={visit} />}
        {isSearched && <AfterSearch visit={visit} search={search} />}
        {!keepsNothing && !isSearched && <BeforeSearch visit={visit} />}
      </>
    ),
  });
}

/** POST /s: keeps what is looked for in the visit's own sealed draft, and leads back to the one address. */
export async function search(visit: PublicVisit): Promise<Reply> {
  const { search: before, ...state }: VisitState = (await findVisitState(visit)) ?? { at: { kind: "start" } };
  if (state.choice === "nothing") return redirect(publicPaths.list);
  const { pack } = visit.house;
  const wanted = bodyText(visit.body, "go") === CLEAR ? {} : wantedOf(visit, readSearch(before ?? {}, pack));
  const kept = isEmptySearch(wanted) ? {} : { search: asKept(wanted) };
  await putVisitState(visit, { ...state, ...kept });
  return redirect(publicPaths.list);
}

/** A plain question takes the place of the words, and leaves what she said of herself. */
function wantedOf({ body, house: { pack } }: PublicVisit, before: Search): Search {
  const asked = pack.plainQuestions[Number(bodyText(body, FIELDS.ask)) - 1];
  if (asked) {
    const { words: _words, ...rest } = before;
    return { ...rest, ask: asked.id };
  }
  const fields: SearchFields = Object.fromEntries(
    Object.entries(FIELDS).map(([name, field]) => [name, bodyTexts(body, field)]),
  );
  return readSearch({ ...fields, ask: [] }, pack);
}

function asKept(wanted: Search): Record<string, string[]> {
  return Object.fromEntries(
    Object.entries(searchFields(wanted)).map(([name, values]) => [name, [...values]]),
  );
}

function BeforeSearch({ visit }: { visit: PublicVisit }): VNode {
  const { finder } = visit.house.pack.words;
  return (
    <>
      <p class="govuk-body">{finder.lead}</p>
      <SearchForm visit={visit} search={{}} />
      <PlainQuestions visit={visit} />
      <AskUs visit={visit} />
      <AllServices visit={visit} />
    </>
  );
}

function AfterSearch({ visit, search: wanted }: { visit: PublicVisit; search: Search }): VNode {
  const { pack } = visit.house;
  const { finder } = pack.words;
  const found = findServices(pack, wanted);
  return (
    <>
      <Results visit={visit} found={found} />
      <AskUs
        visit={visit}
        way={found.own.length > 0 && found.fits.length === 0 ? "own-behaviour" : "need-help"}
      />
      <h2 class="govuk-heading-m">{finder.again}</h2>
      <SearchForm visit={visit} search={wanted} />
      <PlainQuestions visit={visit} />
      <Details
        summaryText={finder.allHeading}
        open={found.fits.length + found.own.length === 0 && !found.mayEndLife}
        html={<AllServices visit={visit} />}
      />
    </>
  );
}

function Everything({ visit }: { visit: PublicVisit }): VNode {
  return (
    <>
      <p class="govuk-body">{visit.house.pack.words.finder.nothingKept}</p>
      <AllServices visit={visit} />
      <AskUs visit={visit} />
    </>
  );
}

/** The way to somebody who knows which service is right. */
export function AskUs({ visit, way = "need-help" }: { visit: PublicVisit; way?: Way }): VNode {
  const { words } = visit.house.pack;
  return (
    <>
      <h2 class="govuk-heading-m">{words.finder.askHeading}</h2>
      <PublicForm action={helpPaths.begin} csrf={visit.csrf}>
        <p class="govuk-body">{words.pages.nextMeans}</p>
        <Button
          text={askText(words, way)}
          name="way"
          value={wayTo(way)}
          classes="govuk-button--secondary"
          preventDoubleClick
        />
      </PublicForm>
    </>
  );
}

function askText({ pages }: Pack["words"], way: Way): string {
  return way === "own-behaviour" ? pages.doorOwn : pages.doorAsk;
}

type Way = "need-help" | "own-behaviour";
