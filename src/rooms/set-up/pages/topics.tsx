import type { VNode } from "preact";
import { callbackPath } from "../../../foundation/identity/index.ts";
import type { RoomSite } from "../../../room.ts";
import type { CheckedTask } from "../model/set-up-task.ts";

/** A thing to set up that is done outside: what it is, how it stands, what to do. */
export type Topic = {
  readonly title: string;
  /** What a person may say is done; nothing where the system sees it for itself. */
  readonly check?: { readonly task: CheckedTask; readonly label: string };
  readonly body: VNode;
};

/** The topics by the word in their address. */
export function topicsOf(
  site: RoomSite,
  newestCheckpoint: string | undefined,
): Readonly<Record<string, Topic>> {
  return {
    keys: keys(site),
    checkpoints: checkpoints(site, newestCheckpoint),
    mail: mail(site),
    "sign-in": signIn(site),
  };
}

function keys({ settings }: RoomSite): Topic {
  return {
    title: "The key file",
    check: { task: "keys", label: "A copy is kept elsewhere" },
    body: (
      <>
        <p class="govuk-body govuk-!-text-break-word">
          Names, words and addresses are sealed in the database. The keys that open them are in one file on
          the server
          {settings.keyFile && (
            <>
              : <code>{settings.keyFile}</code>
            </>
          )}
          . If it is lost, nothing sealed can ever be read again. If it is stolen together with the data,
          everything can.
        </p>
        <ol class="govuk-list govuk-list--number">
          <li>Never back it up together with the data.</li>
          <li>
            On the server, “fanlight admin recovery split” makes a sealed copy, and a share of its key for
            each of several people. The copy may lie with the backups; each share goes into an envelope of its
            own.
          </li>
          <li>
            Try once, on another machine, that enough shares bring it back: “fanlight admin recovery combine”.
          </li>
        </ol>
      </>
    ),
  };
}

function checkpoints({ settings }: RoomSite, newest: string | undefined): Topic {
  return {
    title: "The audit's checkpoints",
    check: { task: "checkpoints", label: "The folder is on another machine" },
    body: (
      <>
        <p class="govuk-body govuk-!-text-break-word">
          {newest === undefined ? "No checkpoint has been kept yet." : `The newest was kept ${newest}.`} Every
          few seconds the record of who looked and did what is sealed with a signature, and a copy goes to a
          folder
          {settings.checkpointFolder && (
            <>
              : <code>{settings.checkpointFolder}</code>
            </>
          )}
          .
        </p>
        <p class="govuk-body">
          Point FANLIGHT_CHECKPOINTS to a folder that the people who run this server cannot change, such as
          one on another machine. Then nobody can rewrite the record unseen: “fanlight audit verify” compares
          the two.
        </p>
      </>
    ),
  };
}

const WAYS_OUT = {
  local: "Messages do not leave: they are shown on a page, as in a demonstration.",
  smtp: "Messages leave by a mail server.",
  notify: "Messages leave by GOV.UK Notify.",
};

function mail({ settings }: RoomSite): Topic {
  return {
    title: "How messages leave",
    body: (
      <>
        <p class="govuk-body">{WAYS_OUT[settings.mail?.kind ?? "local"]}</p>
        <p class="govuk-body">
          FANLIGHT_MAIL names the way out. “fanlight start --help” says how to write it. The sender's domain
          must tell nothing: no word of abuse, violence or women.
        </p>
      </>
    ),
  };
}

function signIn({ services, origins, house }: RoomSite): Topic {
  return {
    title: "Sign-in through agencies",
    check: { task: "sign-in", label: "Decided: the others use passkeys" },
    body: (
      <>
        <p class="govuk-body">
          {services.length === 0 ? "No agency is connected. Everyone signs in with a passkey." : "Connected:"}
        </p>
        <ul class="govuk-list govuk-list--bullet">
          {services.map(({ agency, issuer }) => (
            <li>
              {house.pack.agencies.find(({ id }) => id === agency)?.name}, by {new URL(issuer).host}
            </li>
          ))}
        </ul>
        <p class="govuk-body govuk-!-text-break-word">
          An agency with OpenID Connect registers this partnership with the address{" "}
          <code>{`${origins.staff}${callbackPath("AGENCY")}`}</code>, where AGENCY is its short name in the
          pack. What it gives back goes into the file that FANLIGHT_SIGN_IN names: agency, issuer, clientId,
          clientSecretFile, label.
        </p>
        <p class="govuk-body">
          People then need no link: who has a role at the agency, under the same verified e-mail address, may
          come in.
        </p>
      </>
    ),
  };
}
