import type { VNode } from "preact";
import { notFound } from "../../../../foundation/errors/index.ts";
import type { PublicVisit, Reply } from "../../../../foundation/http/index.ts";
import { getThreshold, type InvolvementGroup, type Pack } from "../../../../foundation/pack/index.ts";
import { Button, InsetText } from "../../../../kit/govuk/index.ts";
import { partnershipPage } from "../../../partnership/index.ts";
import { sayTo } from "../../../public-door/index.ts";
import { publicPaths } from "../../paths.ts";

/** What somebody wants to know before joining: each may still have to be decided. */
const TERMS = [
  { key: "asks", heading: "What it asks of you" },
  { key: "time", heading: "How much time" },
  { key: "pays", heading: "What it pays" },
  { key: "decides", heading: "Who decides whether you join" },
] as const satisfies readonly { readonly key: keyof InvolvementGroup; readonly heading: string }[];

/** GET /get-involved/:group: what a group is, what it asks and pays, who decides, and what we keep of whoever asks. */
export async function showGroup(visit: PublicVisit): Promise<Reply> {
  const { pack } = visit.house;
  const group = getGroup(visit);
  return partnershipPage(visit, {
    title: group.name,
    backHref: publicPaths.groups,
    content: (
      <>
        <h1 class="govuk-heading-l">{group.name}</h1>
        <p class="govuk-body-l">{sayTo(pack, group.lead)}</p>
        <WhatIsOpen group={group} />
        <Sentences pack={pack} heading="What it does" says={group.what} />
        {TERMS.map(({ key, heading }) => (
          <Sentences pack={pack} heading={heading} says={group[key].says} />
        ))}
        {group.principles && (
          <Sentences pack={pack} heading="What you can expect of us" says={group.principles} />
        )}
        <WhatIsKept pack={pack} group={group} />
        <Button text="Tell us that you are interested" href={publicPaths.join(group.id)} />
        <p class="govuk-hint">Where this comes from: {group.source}</p>
      </>
    ),
  });
}

/** The group an address names; not found for any other. */
export function getGroup({ house, params }: PublicVisit): InvolvementGroup {
  const group = house.pack.involvement.find(({ id }) => id === params["group"]);
  if (!group) throw notFound();
  return group;
}

/** "6 months", "10 working days": a limit of the pack in words. */
export function sayLimit(pack: Pack, key: Parameters<typeof getThreshold>[1]): string {
  const { value, unit } = getThreshold(pack, key);
  const plural = unit.replace("-", " ");
  return `${value} ${value === 1 ? plural.replace(/s$/, "") : plural}`;
}

/** Once, at the top: what the partnership has still to decide, and so may change, and what is decided. */
function WhatIsOpen({ group }: { group: InvolvementGroup }): VNode | null {
  const open = TERMS.filter(({ key }) => group[key].toBeDecided);
  if (open.length === 0) return null;
  const settled = TERMS.filter(({ key }) => !group[key].toBeDecided);
  return (
    <InsetText>
      <p class="govuk-body">
        Still to be decided by the partnership: {named(open)}. What this page says of that is proposed, and
        may change.
      </p>
      <p class="govuk-body">
        Decided: {named([{ heading: "What it does" }, ...settled, { heading: "What we keep" }])}.
      </p>
    </InsetText>
  );
}

function named(terms: readonly { readonly heading: string }[]): string {
  const names = terms.map(({ heading }) => heading.charAt(0).toLowerCase() + heading.slice(1));
  return new Intl.ListFormat("en-GB", { type: "conjunction" }).format(names);
}

type SentencesProps = {
  readonly pack: Pack;
  readonly heading: string;
  readonly says: readonly string[];
};

function Sentences({ pack, heading, says }: SentencesProps): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">{heading}</h2>
      {says.length === 1 ? (
        <p class="govuk-body">{sayTo(pack, says[0] ?? "")}</p>
      ) : (
        <ul class="govuk-list govuk-list--bullet">
          {says.map((sentence) => (
            <li>{sayTo(pack, sentence)}</li>
          ))}
        </ul>
      )}
    </>
  );
}

function WhatIsKept({ pack, group }: { pack: Pack; group: InvolvementGroup }): VNode {
  return (
    <>
      <h2 class="govuk-heading-m">What we keep, and how long</h2>
      <ul class="govuk-list govuk-list--bullet">
        <li>
          What to call you, how to reach you, and what else you choose to write. Nobody but{" "}
          {group.keeper.called} reads it.
        </li>
        <li>
          If you have not joined within {sayLimit(pack, "involvement.keep")}, it is deleted. If you change
          your mind, say so, and it is deleted at once.
        </li>
        <li>If you join, it is kept for as long as you are a member.</li>
      </ul>
      <InsetText>
        It is never joined with anybody’s case. If you have asked for help here, now or ever, those who help
        you do not see this, and those who read this do not see that.
      </InsetText>
    </>
  );
}
