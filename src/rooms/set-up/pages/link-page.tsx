import { staffPage, type Reply } from "../../../foundation/http/index.ts";
import { BackLink, Input, WarningText } from "../../../kit/govuk/index.ts";

/** The one page that shows an invitation's link. It is kept nowhere, so whoever loses it makes another. */
export function linkPage({ name, link, back }: { name: string; link: string; back: string }): Reply {
  return staffPage({
    title: "The link",
    place: "More",
    content: (
      <>
        <BackLink href={back} />
        <h1 class="govuk-heading-l">A link for {name}</h1>
        <WarningText text="This page shows it once. Whoever opens it first becomes this person here." />
        <p class="govuk-body">
          Give it to them yourself, by a way that you know is theirs. It works once, for 48 hours.
        </p>
        <Input
          id="link"
          name="link"
          label={{ text: "The link" }}
          value={link}
          spellcheck={false}
          attributes={{ readonly: "" }}
        />
      </>
    ),
  });
}
