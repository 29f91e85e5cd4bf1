import type { ComponentChildren, VNode } from "preact";
import { findDraftKeys, rawIntakeKey } from "../../../foundation/crypto/index.ts";
import type { PublicVisit } from "../../../foundation/http/index.ts";
import { MOST_LETTERS } from "../model/journey.ts";

type Props = {
  readonly visit: PublicVisit;
  readonly page: "ask" | "back";
  /** A thread that the device asked for, sealed. */
  readonly found?: string | undefined;
  readonly children: ComponentChildren;
};

/**
 * What a device needs to seal on this page: the team's public key, the id that follows from the visit, and what to say. Without a
 * script nothing of it shows, and the page works as it stands.
 */
export function ForDevice({ visit, page, found, children }: Props): VNode {
  const { ask, comingBack } = visit.house.pack.words;
  const { keyId, publicKey } = rawIntakeKey(visit.house.publicKeys);
  const { empty, tooLong, unsure, sentElsewhere, chooseOne } = ask;
  const { wrong, added, closed, holdsReference } = comingBack;
  const said = {
    empty,
    tooLong,
    unsure,
    sentElsewhere,
    chooseOne,
    wrong,
    added,
    closed,
    holdsReference,
  };
  return (
    <div
      data-device={page}
      data-key={keyId}
      data-public={publicKey.toString("base64url")}
      data-record={page === "ask" ? findDraftKeys(visit.secret)?.submissionId : undefined}
      data-most={MOST_LETTERS}
      data-thread={found}
    >
      {Object.entries(said).map(([name, text]) => (
        // Around it, for an error shows itself though it is hidden.
        <div data-say={name} role="alert" hidden>
          <p class={name === "added" ? "govuk-body-l" : "govuk-error-message"}>{text}</p>
        </div>
      ))}
      {children}
    </div>
  );
}

/** Which way what she writes goes, said as it is: a script that can seal here shows the other sentence. */
export function HowItGoes({ visit }: { visit: PublicVisit }): VNode {
  const { ask } = visit.house.pack.words;
  return (
    <>
      <p class="govuk-body" data-way="there">
        {ask.sealedThere}
      </p>
      <p class="govuk-body" data-way="here" hidden>
        {ask.sealedHere}
      </p>
      <p class="govuk-body" data-way="cannot" hidden>
        {`${ask.cannotSealHere} ${ask.sealedThere}`}
      </p>
    </>
  );
}
