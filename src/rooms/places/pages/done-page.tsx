import { formatLongDay } from "../../../foundation/clock/index.ts";
import type { ComponentChildren, VNode } from "preact";
import {
  isPublic,
  notAudited,
  type PublicRoute,
  type PublicVisit,
  type Reply,
} from "../../../foundation/http/index.ts";
import type { Pack } from "../../../foundation/pack/index.ts";
import { EmptyState, Paragraphs } from "../../../kit/layout/index.ts";
import { paths } from "../paths.ts";
import { type Done, findDone } from "../store/done.ts";
import { districtName } from "./say.ts";

/** How a page looks on the partnership face. */
export type PublicFrame = (
  visit: PublicVisit,
  page: { readonly title: string; readonly content: ComponentChildren },
) => Reply;

/** GET /places/done of the partnership face: what people said of places, and what was done. */
export function doneRoute(frame: PublicFrame): PublicRoute {
  return {
    face: "partnership",
    method: "GET",
    path: paths.done,
    access: isPublic("What was done about places is published for everybody."),
    audit: notAudited("Shows what was published; nobody is in it."),
    handle: (visit) => showDone(visit, frame),
  };
}

async function showDone(visit: PublicVisit, frame: PublicFrame): Promise<Reply> {
  const { house, origins } = visit;
  const { pack } = house;
  const done = await findDone(house);
  return frame(visit, {
    title: "You said, we did",
    content: (
      <>
        <h1 class="govuk-heading-l">You said, we did</h1>
        <p class="govuk-body">
          People tell us, without a name, of places in {pack.partnership.place} where they do not feel safe.
          This is what came of it.{" "}
          <a class="govuk-link" href={`${origins.help}/`}>
            Tell us about a place
          </a>
        </p>
        {done.length === 0 ? (
          <EmptyState text="Nothing has been published yet." />
        ) : (
          done.map((each) => <OneDone pack={pack} done={each} />)
        )}
      </>
    ),
  });
}

function OneDone({ pack, done }: { pack: Pack; done: Done }): VNode {
  const named = pack.places.places.find(({ id }) => id === done.placeId)?.name;
  const district = districtName(pack, done.district);
  return (
    <section>
      <h2 class="govuk-heading-m">{named ? `${named}, ${district}` : district}</h2>
      <h3 class="govuk-heading-s">You said</h3>
      <Paragraphs text={done.youSaid} />
      <h3 class="govuk-heading-s">We did</h3>
      <Paragraphs text={done.weDid} />
      <p class="fl-quiet">Published on {formatLongDay(done.publishedOn)}</p>
    </section>
  );
}
