import type { VNode } from "preact";
import { notFound } from "../../../../foundation/errors/index.ts";
import type { PublicVisit, Reply } from "../../../../foundation/http/index.ts";
import { getThreshold, type InvolvementGroup, type Pack } from "../../../../foundation/pack/index.ts";
import { Button, InsetText } from "../../../../kit/govuk/index.ts";
import { partnershipPage } from "../../../partnership/index.ts";
import { sayTo } from "../../../public-door/index.ts";
import { publicPaths } from "../../paths.ts";

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
        <Sentences pack={pack} heading="What it does" says={group.what} />
        <Sentences pack={pack} heading="What it asks of you" {...group.asks} />
        <Sentences pack={pack} heading="How much time" {...group.time} />
        <Sentences pack={pack} heading="What it pays" {...group.pays} />
        <Sentences pack={pack} heading="Who decides whether you join" {...group.decides} />
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

type SentencesProps = {
  readonly pack: Pack;
  readonly heading: string;
  readonly says: readonly string[];
  readonly toBeDecided?: true | undefined;
};

function Sentences({ pack, heading, says, toBeDecided }: SentencesProps): VNode {
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
      {toBeDecided && <p class="govuk-hint">Still to be decided by the partnership.</p>}
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
