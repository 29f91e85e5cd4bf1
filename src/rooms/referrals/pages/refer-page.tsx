import type { VNode } from "preact";
import type { StaffRequest } from "../../../foundation/http/index.ts";
import { formRoutes } from "../../../foundation/process/index.ts";
import { WarningText } from "../../../kit/govuk/index.ts";
import { referForm } from "../forms/refer-form.ts";
import { matchServices } from "../model/match-services.ts";
import { isLittleKnown, PREFERENCES, type Need, type Preference } from "../model/need.ts";
import { referralProcess } from "../referral-process.ts";
import { gatherNeed } from "../store/gather-need.ts";
import { prepareReferrals } from "../store/prepare-referral.ts";
import { getSource } from "../store/source.ts";
import { PreferenceForm } from "./preference-form.tsx";

/**
 * GET and POST /contacts/:id/refer and /cases/:id/refer: which services, what goes with it. Sent only from the page after.
 * A service refers on from its case in the same way as the front door refers from a contact.
 */
export const referRoutes = formRoutes({
  under: ["/contacts", "/cases"],
  path: "refer",
  permission: "referral.send",
  event: "referral.prepare.form",
  title: "Refer to services",
  place: "Now",
  submit: "Continue",
  ask: async ({ tx, thing, request, href }) => {
    const source = await getSource(tx, thing);
    const preference = readPreference(request);
    const need = await gatherNeed(tx, thing, source.known, preference);
    return {
      form: referForm(matchServices(tx.house.pack, need)),
      intro: (
        <Ranking
          action={request.path}
          preference={preference}
          need={need}
          own={tx.house.pack.services.find(({ id }) => id === need.own)?.name}
        />
      ),
      open: async (answers) => {
        const [first, ...others] = await prepareReferrals(tx, source, answers);
        // One is shown and sent by itself; several together.
        return first && others.length === 0
          ? `${referralProcess.base}/${first.id}/send`
          : `${href}/refer/send`;
      },
    };
  },
});

function Ranking({ action, preference, need, own }: RankingProps): VNode {
  return (
    <>
      {isLittleKnown(need) && (
        <WarningText text="Neither her risk nor what she needs is recorded yet, so the order below says little: the first is not the best for her because it stands first." />
      )}
      <p class="govuk-body">
        The best fit comes first. None is left out for fitting badly: you know her, and may choose any.{" "}
        <a class="govuk-link" href="/services">
          How much capacity each has
        </a>
      </p>
      {own && <p class="govuk-body">{own} is not among them: this is its own case.</p>}
      <PreferenceForm action={action} preference={preference} />
    </>
  );
}

function readPreference({ query }: StaffRequest): Preference | undefined {
  return PREFERENCES.find((each) => each === query["prefer"]);
}

type RankingProps = {
  readonly action: string;
  readonly preference: Preference | undefined;
  readonly need: Need;
  /** The name of the service whose own case it is. */
  readonly own: string | undefined;
};
