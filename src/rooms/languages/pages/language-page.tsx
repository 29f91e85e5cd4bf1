import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDateTime } from "../../../foundation/clock/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import { parseForm, StaffForm, type Parsed } from "../../../foundation/forms/index.ts";
import {
  bodyText,
  needs,
  notAudited,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import {
  languageCodes,
  languageOf,
  sentencesOf,
  translationVersion,
  type Language,
} from "../../../foundation/pack/index.ts";
import { BackLink, InsetText, SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { checkForm } from "../check-form.ts";
import { language as addressOf, languages } from "../paths.ts";
import { findChecks, keepCheck, type Check } from "../store/checked.ts";
import { describeGaps } from "./languages-page.tsx";

const CHANGED = "The words have changed since you opened this page. Please have them checked again.";
const common = { face: "staff", path: `${languages}/:code`, access: needs("language.check") } as const;

/** GET and POST /more/languages/:code: every sentence beside its English, who has checked which version; a new check. */
export const languageRoutes: readonly StaffRoute[] = [
  {
    ...common,
    method: "GET",
    audit: notAudited("shows the pack's own words, nobody's record"),
    handle: (tx, request) => show(tx, request),
  },
  { ...common, method: "POST", audit: recordedByStep, handle: keep },
];

async function show(tx: ActorTx, request: StaffRequest, refused?: Refused): Promise<Reply> {
  const { code, language, version } = getTranslation(tx, request);
  const checks = (await findChecks(tx)).filter((each) => each.language === code);
  return staffPage({
    status: refused ? 422 : 200,
    title: language.englishName,
    place: "More",
    hasErrors: refused !== undefined,
    content: (
      <>
        <BackLink href={languages} text="All languages" />
        <h1 class="govuk-heading-l">{language.englishName}</h1>
        {refused?.note && <InsetText text={refused.note} />}
        <p class="govuk-body">
          Version {version}. {describeGaps(tx.house.pack, code)}
        </p>
        <h2 class="govuk-heading-m">Checks</h2>
        <Checks tx={tx} checks={checks} version={version} />
        <StaffForm
          form={checkForm}
          answers={{}}
          {...refused}
          action={addressOf(code)}
          csrf={request.csrf}
          hidden={{ of: version }}
          submit="Record this check"
        />
        <h2 class="govuk-heading-m">Every sentence</h2>
        <SummaryList rows={sentenceRows(tx, language)} />
      </>
    ),
  });
}

function Checks({ tx, checks, version }: { tx: ActorTx; checks: readonly Check[]; version: string }): VNode {
  if (checks.length === 0) return <EmptyState text="No speaker has checked this yet." />;
  return (
    <ul class="govuk-list govuk-list--bullet">
      {checks.map((each) => (
        <li>
          {each.checker}, {formatDateTime(each.keptAt, tx.house.calendar)}, version {each.version}
          {each.version === version ? " (as it is now)" : " (changed since)"}; written down by {each.byName}
        </li>
      ))}
    </ul>
  );
}

function sentenceRows({ house }: ActorTx, { code, dir }: Language) {
  return sentencesOf(house.pack, code).flatMap(({ english, spoken }) =>
    spoken === undefined
      ? []
      : [
          {
            key: { text: english, classes: "govuk-!-font-weight-regular" },
            value: {
              children: (
                <span lang={code} dir={dir}>
                  {spoken}
                </span>
              ),
            },
          },
        ],
  );
}

async function keep(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { code, version } = getTranslation(tx, request);
  const parsed = parseForm(checkForm, request.body);
  if (!parsed.ok) return show(tx, request, parsed);
  // A check speaks for what was on the page; the pack may have changed under it.
  if (bodyText(request.body, "of") !== version) return show(tx, request, { note: CHANGED });
  await keepCheck(tx, { language: code, version, checker: parsed.answers.checker });
  return redirect(addressOf(code));
}

function getTranslation({ house }: ActorTx, { params }: StaffRequest) {
  const code = params["code"] ?? "";
  if (!languageCodes(house.pack).includes(code)) throw notFound();
  return { code, language: languageOf(code), version: translationVersion(house.pack, code) };
}

type Refused = Partial<Extract<Parsed<unknown>, { ok: false }>> & { readonly note?: string };
