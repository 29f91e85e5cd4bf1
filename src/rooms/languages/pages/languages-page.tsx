import type { ActorTx } from "../../../foundation/access/index.ts";
import { formatDate } from "../../../foundation/clock/index.ts";
import { needs, notAudited, staffPage, type StaffRoute } from "../../../foundation/http/index.ts";
import {
  languageCodes,
  languageOf,
  translationVersion,
  untranslated,
  type Pack,
} from "../../../foundation/pack/index.ts";
import { BackLink, SummaryList } from "../../../kit/govuk/index.ts";
import { EmptyState } from "../../../kit/layout/index.ts";
import { language, languages } from "../paths.ts";
import { findChecks, type Check } from "../store/checked.ts";

/** GET /more/languages: which translations there are, and which of them a speaker has checked as they are now. */
export const languagesRoute: StaffRoute = {
  face: "staff",
  method: "GET",
  path: languages,
  access: needs("language.check"),
  audit: notAudited("shows the pack's own words, nobody's record"),
  handle: async (tx) => {
    const { pack } = tx.house;
    const checks = await findChecks(tx);
    return staffPage({
      title: "Languages",
      place: "More",
      content: (
        <>
          <BackLink href="/more" text="More" />
          <h1 class="govuk-heading-l">Languages of the public site</h1>
          <p class="govuk-body">
            A translation is shown to the public once a speaker has checked it. Until then they read English,
            with an offer of an interpreter. A demonstration shows it, and says that it is not checked.
          </p>
          {languageCodes(pack).length === 0 ? (
            <EmptyState text="The pack has no translations." />
          ) : (
            <SummaryList
              rows={languageCodes(pack).map((code) => ({
                key: { text: languageOf(code).englishName },
                value: { text: [describeGaps(pack, code), describeCheck(tx, code, checks)].join(" ") },
                actions: {
                  items: [
                    { href: language(code), text: "Open", visuallyHiddenText: languageOf(code).englishName },
                  ],
                },
              }))}
            />
          )}
        </>
      ),
    });
  },
};

/** How many sentences are missing, in words. */
export function describeGaps(pack: Pack, code: string): string {
  const { length } = untranslated(pack, code);
  return length === 0 ? "Every sentence is there." : `${length} texts are shown in English.`;
}

/** Whether it was checked as it is now, or as it once was. */
function describeCheck({ house }: ActorTx, code: string, checks: readonly Check[]): string {
  const own = checks.filter(({ language: each }) => each === code);
  const version = translationVersion(house.pack, code);
  const current = own.find((each) => each.version === version);
  if (current) return `Checked by ${current.checker}, ${formatDate(current.keptAt, house.calendar)}.`;
  return own.length > 0 ? "Changed since it was checked." : "Not checked by a speaker.";
}
