import type { VNode } from "preact";
import type { ActorTx } from "../../../foundation/access/index.ts";
import { hrefOf, stateOf } from "../../../foundation/process/index.ts";
import { InsetText } from "../../../kit/govuk/index.ts";
import type { Related } from "../store/related.ts";
import { Link } from "./link.tsx";
import { Task } from "./task.tsx";

type Props = {
  readonly tx: ActorTx;
  /** The professional's request that the contact came from. */
  readonly request: Related;
  readonly mayTell: boolean;
};

/** A professional who asked learns what came of it, as far as she permits: the last that is decided. */
export function ReferrerTask({ tx, request, mayTell }: Props): VNode {
  const isNew = isNews(request);
  const isOver = request.state === "told" || request.state === "withdrawn";
  return (
    <Task
      label="Tell the referrer"
      state={isOver ? stateOf(tx, request) : isNew ? "Something new to read" : "To tell"}
    >
      <Link
        href={hrefOf(tx, request)}
        text={isNew ? `Read what is new: ${request.reference}` : request.reference}
      />
      {mayTell && !isOver && <Link href={`${hrefOf(tx, request)}/tell`} text="Tell what came of it" />}
    </Task>
  );
}

/** Above all that is decided: that the referrer told something new, which nobody has read yet. */
export function ReferrerNews({
  tx,
  related,
}: Pick<Props, "tx"> & { related: readonly Related[] }): VNode | null {
  const request = related.find(isNews);
  if (!request) return null;
  return (
    <InsetText
      html={
        <>
          <strong>The referrer told something new.</strong>{" "}
          <Link href={hrefOf(tx, request)} text="Read it first" />
        </>
      }
    />
  );
}

function isNews({ process, state }: Related): boolean {
  return process === "request" && state === "news";
}
