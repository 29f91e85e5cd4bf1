import type { VNode } from "preact";
import type { LinkLine } from "../../relationships/index.ts";
import { Link } from "./link.tsx";
import { Task } from "./task.tsx";

type Props = {
  readonly contactId: string;
  readonly links: readonly LinkLine[];
  /** Whether the actor may say who is what to her now. */
  readonly mayLink: boolean;
};

/** Who causes harm, whether it is judged who of the two is the primary perpetrator, and who else belongs to her. */
export function HarmTask({ contactId, links, mayLink }: Props): VNode {
  const base = `/contacts/${contactId}`;
  return (
    <Task label="Who causes harm" state={harmState(links)}>
      {links.map(({ href, name, says, isHarm, isJudged }) => (
        <span>
          {says} <Link href={href} text={name} />
          {isHarm && !isJudged && " (not judged yet)"}
        </span>
      ))}
      {mayLink && (
        <Link
          href={`${base}/other-side`}
          text={links.some(({ isHarm }) => isHarm) ? "Say who else causes harm" : "Say who causes harm"}
        />
      )}
      {mayLink && <Link href={`${base}/child`} text="Add a child" />}
      {mayLink && <Link href={`${base}/relate`} text="Link with someone already known" />}
    </Task>
  );
}

/** Linked is not judged: of several, the one that is still to be judged says how it stands. */
function harmState(links: readonly LinkLine[]): string {
  const harm = links.filter(({ isHarm }) => isHarm);
  if (harm.length === 0) return "To decide";
  return harm.every(({ isJudged }) => isJudged) ? "Judged" : "Linked";
}
