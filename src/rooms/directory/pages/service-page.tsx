import type { VNode } from "preact";
import { notFound } from "../../../foundation/errors/index.ts";
import type { PublicVisit, Reply } from "../../../foundation/http/index.ts";
import {
  isSecretPlace,
  type Pack,
  type Service,
  type ServiceAccess,
} from "../../../foundation/pack/index.ts";
import { SummaryList, type SummaryRow } from "../../../kit/govuk/index.ts";
import { EmergencyLines, helpPage } from "../../public-door/index.ts";
import { fillIn } from "../model/fill-in.ts";
import { sayHours } from "../model/say-opening.ts";
import { publicPaths } from "../paths.ts";
import { inEnglish } from "./english.ts";
import { AskUs } from "./find-page.tsx";
import { answerName, districtName, formName, listed, needName } from "./say-reason.ts";
import { CallLine } from "./service-rows.tsx";

/** GET /s/:number: all there is to know of one service. */
export async function showService(visit: PublicVisit): Promise<Reply> {
  const { pack } = visit.house;
  const { finder } = pack.words;
  const service = getService(visit);
  const { name, what, whenYouCall = [], phone, source, checkBeforeLiveUse, audience } = service;
  return helpPage(visit, {
    title: fillIn(finder.pageTitle, { number: String(service.number) }),
    backHref: publicPaths.list,
    dangerLine: <EmergencyLines {...pack} />,
    isEnglish: true,
    content: (
      <>
        <h1 class="govuk-heading-l">{inEnglish(visit, name)}</h1>
        <p class="govuk-body-l">{inEnglish(visit, what)}</p>
        <h2 class="govuk-heading-m">{finder.callHeading}</h2>
        <p class="govuk-body" dir="auto">
          <CallLine visit={visit} service={service} />
        </p>
        <Hours visit={visit} service={service} />
        {whenYouCall.length > 0 && (
          <>
            <h2 class="govuk-heading-m">{phone ? finder.whenYouCall : finder.whenInTouch}</h2>
            <ol class="govuk-list govuk-list--number">
              {whenYouCall.map((text) => (
                <li>{inEnglish(visit, text)}</li>
              ))}
            </ol>
          </>
        )}
        <SummaryList rows={factsOf(visit, service).map(rowOf)} />
        {checkBeforeLiveUse && (
          <p class="govuk-body fl-quiet">{fillIn(finder.notChecked, { label: inEnglish(visit, source) })}</p>
        )}
        <AskUs visit={visit} way={audience === "people-causing-harm" ? "own-behaviour" : "need-help"} />
        <p class="govuk-body">
          <a class="govuk-link" href={publicPaths.list}>
            {finder.allHeading}
          </a>
        </p>
      </>
    ),
  });
}

function getService({ params, house: { pack } }: PublicVisit): Service {
  const number = params["number"] ?? "";
  const service = pack.services.find((each) => String(each.number) === number);
  if (!service) throw notFound();
  return service;
}

function Hours({ visit, service }: { visit: PublicVisit; service: Service }): VNode | null {
  const { words } = visit.house.pack;
  const lines = sayHours(service, words, visit.speech?.language.code);
  if (!service.phone || lines.length === 0) return null;
  return (
    <>
      <h3 class="govuk-heading-s">{words.finder.hoursHeading}</h3>
      <ul class="govuk-list">
        {lines.map((line) => (
          <li>{line}</li>
        ))}
      </ul>
    </>
  );
}

/** What is known, as pairs; what nobody gave is left out. */
function factsOf(visit: PublicVisit, service: Service): Fact[] {
  const { pack } = visit.house;
  const { finder } = pack.words;
  const english = (text: string): string => inEnglish(visit, text);
  const { cost, access = [], byAndFor, languages, website, forms, needs } = service;
  const area = service.countywide
    ? pack.partnership.place
    : listed(
        visit,
        (service.districts ?? []).map((id) => districtName(pack, id)),
      );
  return [
    { label: finder.whoFor, lines: whoFor(visit, service) },
    ...(byAndFor ? [{ label: finder.runBy, lines: byAndFor.map(english) }] : []),
    { label: finder.helpsWith, lines: forms.map((id) => english(formName(pack, id))) },
    { label: finder.gives, lines: needs.map((id) => needName(pack, id)) },
    { label: finder.cost, lines: cost ? [english(cost)] : [] },
    { label: finder.area, lines: [area] },
    { label: finder.place, lines: placeLines(visit, service) },
    { label: finder.access, lines: access.map((each) => sayAccess(pack, each)) },
    {
      label: finder.languages,
      lines: [
        listed(
          visit,
          languages.map((id) => english(answerName(pack, "language", id))),
        ),
      ],
    },
    { label: finder.website, lines: website ? [website, finder.websiteCare] : [] },
  ].filter(({ lines }) => lines.length > 0);
}

/** Where anyone may come; of a place that is kept secret, that it is, and never where. */
function placeLines(visit: PublicVisit, service: Service): string[] {
  const { finder } = visit.house.pack.words;
  if (isSecretPlace(service)) return [finder.placeSecret];
  if (!service.place) return [];
  const { address, town, postcode } = service.place;
  return [inEnglish(visit, `${address}, ${town} ${postcode}`)];
}

function whoFor(visit: PublicVisit, { whoFor: { ages, genders, note } }: Service): string[] {
  const { pack } = visit.house;
  const { finder } = pack.words;
  const all = ["woman", "man", "non-binary"].every((id) => genders.includes(id));
  const who = all
    ? finder.gendersAll
    : genders.map((id) => inEnglish(visit, answerName(pack, "gender", id))).join(", ");
  return [`${sayAges(ages, finder)}, ${who}`, ...(note ? [inEnglish(visit, note)] : [])];
}

function sayAges({ from, to }: Service["whoFor"]["ages"], finder: Pack["words"]["finder"]): string {
  if (to !== undefined) return fillIn(finder.agesFromTo, { from: String(from), to: String(to) });
  return from === 0 ? finder.agesAll : fillIn(finder.agesFrom, { from: String(from) });
}

function sayAccess({ words: { finder } }: Pack, access: ServiceAccess): string {
  return {
    "step-free": finder.accessStepFree,
    bsl: finder.accessBsl,
    "text-relay": finder.accessTextRelay,
    chat: finder.accessChat,
    email: finder.accessEmail,
    "easy-read": finder.accessEasyRead,
    "home-visits": finder.accessHomeVisits,
    interpreters: finder.accessInterpreters,
  }[access];
}

function rowOf({ label, lines }: Fact): SummaryRow {
  return {
    key: { text: label },
    value: { children: lines.flatMap((line, index) => (index === 0 ? [line] : [<br />, line])) },
  };
}

type Fact = { readonly label: string; readonly lines: readonly string[] };
