import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import { paths } from "../paths.ts";

/** Where asking for someone begins, on the page that everyone who works here starts from. */
export async function askForSomeone({ actor }: ActorTx): Promise<VNode | null> {
  if (!can(actor, "contact.refer")) return null;
  return (
    <>
      <h2 class="govuk-heading-m">On someone’s behalf</h2>
      <ul class="govuk-list">
        <li>
          <a class="govuk-link" href={paths.begin}>
            Ask for help for someone
          </a>
        </li>
        <li>
          <a class="govuk-link" href={paths.requests}>
            Your requests and what came of them
          </a>
        </li>
      </ul>
    </>
  );
}
