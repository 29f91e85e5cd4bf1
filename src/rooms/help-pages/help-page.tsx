import type { VNode } from "preact";
import type { ActorTx } from "../../foundation/access/index.ts";
import {
  bodyText,
  notAudited,
  redirect,
  signedIn,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../foundation/http/index.ts";
import { enterPage, setKeys } from "../../foundation/notices/index.ts";
import { SummaryList } from "../../kit/govuk/index.ts";
import { CsrfField } from "../../kit/layout/index.ts";
import { CANNOT, KEYS, PLACES, WORDS } from "./help-text.ts";

const common = {
  face: "staff",
  access: signedIn,
  audit: notAudited("says how the product is used; nobody's record"),
} as const;

/** GET /help, and turning the keys of a single letter off and on. */
export const helpRoutes: readonly StaffRoute[] = [
  { ...common, method: "GET", path: "/help", handle: show },
  {
    ...common,
    method: "POST",
    path: "/help/keys",
    handle: async (tx, request) => {
      await setKeys(tx, bodyText(request.body, "keys") !== "off");
      return redirect("/help#keys");
    },
  },
];

async function show(tx: ActorTx, request: StaffRequest): Promise<Reply> {
  const { hasKeys } = await enterPage(tx);
  const { pack } = tx.house;
  const role = pack.roles.find(({ id }) => id === tx.actor.roleId);
  const places = PLACES.filter(({ name }) => role?.places.some((place) => place === name));
  return staffPage({
    title: "Help",
    content: (
      <>
        <h1 class="govuk-heading-l">Help</h1>
        <Places places={places} />
        <Keys hasKeys={hasKeys} csrf={request.csrf} />
        <h2 class="govuk-heading-m">Words</h2>
        <SummaryList
          rows={WORDS.map(({ word, means }) => ({ key: { text: word }, value: { text: means } }))}
        />
        <h2 class="govuk-heading-m">Whom to ask</h2>
        <ul class="govuk-list govuk-list--bullet">
          <li>About someone's safety: your supervisor or safeguarding lead. In danger now: 999.</li>
          <li>
            Who may see a record: the panel "Who knows" beside it says, and who can share or stop sharing.
          </li>
          <li>
            About your roles, signing in, or a lost passkey: whoever administers people at{" "}
            {tx.actor.agencyName ?? "your agency"}.
          </li>
          <li>When a page fails: quote the number it gives. It says nothing of the record.</li>
        </ul>
        <h2 class="govuk-heading-m">What {pack.brand.productName} cannot do</h2>
        <ul class="govuk-list govuk-list--bullet">
          {CANNOT.map((text) => (
            <li>{text}</li>
          ))}
        </ul>
      </>
    ),
  });
}

function Places({ places }: { places: typeof PLACES }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">Where things are</h2>
      <SummaryList
        rows={[
          ...places.map(({ name, is }) => ({ key: { text: name }, value: { text: is } })),
          {
            key: { text: "Search" },
            value: {
              text: "above every page: first and last name, a phone number or a reference. It is recorded, and finds only people you or your team are involved with",
            },
          },
          {
            key: { text: "Notifications" },
            value: {
              html: (
                <>
                  <a class="govuk-link" href="/notifications">
                    what has come to you or your team
                  </a>
                  , counted beside Now
                </>
              ),
            },
          },
        ]}
      />
    </>
  );
}

function Keys({ hasKeys, csrf }: { hasKeys: boolean; csrf: string }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m" id="keys">
        Keys
      </h2>
      <p class="govuk-body">
        {hasKeys ? "The keys are on." : "The keys are off."} They do nothing while you type in a field, and
        everything works without them.
      </p>
      <SummaryList
        rows={KEYS.map(({ press, does }) => ({ key: { html: <kbd>{press}</kbd> }, value: { text: does } }))}
      />
      <form method="post" action="/help/keys">
        <CsrfField token={csrf} />
        <input type="hidden" name="keys" value={hasKeys ? "off" : "on"} />
        <button class="govuk-button govuk-button--secondary">Turn the keys {hasKeys ? "off" : "on"}</button>
      </form>
    </>
  );
}
