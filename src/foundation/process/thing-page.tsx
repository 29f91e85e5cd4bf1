import type { ComponentChildren } from "preact";
import { staffPage, type Reply, type StaffPageReply } from "../http/index.ts";
import { BackLink } from "../../kit/govuk/index.ts";
import type { Thing } from "./thing.ts";

/** One page under a thing. */
export type ThingPage = Required<Pick<StaffPageReply, "title" | "place">> & {
  readonly thing: Thing;
  readonly back: { readonly href: string; readonly text?: string };
  /** What the thing is called, beside its reference. */
  readonly name?: string;
  /** The heading where it says more than the title of the window does. */
  readonly heading?: ComponentChildren;
  /** Whether it shows again, with what is wrong, what was sent. */
  readonly isRefused?: boolean;
  /** Whether it shows again what was sent because somebody else was first. */
  readonly isOvertaken?: boolean;
  readonly content: ComponentChildren;
};

/**
 * A page under a thing: the way back, its reference, what the page is for. It says whose record was seen; that is
 * written down where the route records views.
 */
export function thingPage({
  thing,
  back,
  title,
  name,
  heading,
  place,
  isRefused = false,
  isOvertaken = false,
  content,
}: ThingPage): Reply {
  return staffPage({
    status: isOvertaken ? 409 : isRefused ? 422 : 200,
    title,
    place,
    hasErrors: isRefused,
    viewed: [{ thingId: thing.id, personId: thing.personId }],
    content: (
      <>
        <BackLink {...back} />
        <p class="fl-cover__reference">
          {thing.reference}
          {name && `: ${name}`}
        </p>
        <h1 class="govuk-heading-l">{heading ?? title}</h1>
        {content}
      </>
    ),
  });
}
