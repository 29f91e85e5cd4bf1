import type { VNode } from "preact";
import { can, type ActorTx } from "../../../foundation/access/index.ts";
import {
  notAudited,
  signedIn,
  staffPage,
  type Reply,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { TaskList } from "../../../kit/govuk/index.ts";
import { ChoiceList, EmptyState } from "../../../kit/layout/index.ts";
import type { RoomSite } from "../../../room.ts";
import { moreLinks } from "../model/more-links.ts";
import { setUpTasks, type SetUpTask } from "../model/set-up-task.ts";
import { findFacts } from "../find-facts.ts";
import { WaitingGrants } from "./waiting-grants.tsx";
import { findWaiting } from "../store/role-grants.ts";

/** GET /more: what a role has beside its daily work; for an administrator first of all what is still to set up. */
export function moreRoute(site: RoomSite): StaffRoute {
  return {
    face: "staff",
    method: "GET",
    path: "/more",
    access: signedIn,
    audit: notAudited("shows names and roles of colleagues, nobody the partnership helps"),
    handle: (tx) => showMore(tx, site),
  };
}

async function showMore(tx: ActorTx, site: RoomSite): Promise<Reply> {
  const links = moreLinks.filter(
    ({ permissions, isDemoOnly }) =>
      (permissions === undefined || permissions.some((one) => can(tx.actor, one))) &&
      (!isDemoOnly || tx.house.mode === "demo"),
  );
  const isSettingUp = can(tx.actor, "admin.setup");
  const tasks = isSettingUp ? setUpTasks(await findFacts(tx, site)) : [];
  const waiting = await findWaiting(tx);
  return staffPage({
    title: "More",
    place: "More",
    content: (
      <>
        <h1 class="govuk-heading-l">More</h1>
        {isSettingUp && <SetUp tasks={tasks} />}
        {waiting.length > 0 && (
          <>
            <h2 class="govuk-heading-m">Waiting for a second person</h2>
            <WaitingGrants tx={tx} grants={waiting} />
          </>
        )}
        {links.length > 0 && (
          <>
            {(isSettingUp || waiting.length > 0) && <h2 class="govuk-heading-m">Pages</h2>}
            <ChoiceList choices={links} />
          </>
        )}
        {links.length === 0 && <EmptyState text="Your role has nothing more than its daily work." />}
      </>
    ),
  });
}

function SetUp({ tasks }: { tasks: readonly SetUpTask[] }): VNode {
  const done = tasks.filter(({ isDone }) => isDone).length;
  return (
    <>
      <h2 class="govuk-heading-m">Setting up the partnership</h2>
      <p class="govuk-body">
        {done === tasks.length ? "Everything is set up." : `${done} of ${tasks.length} things are done.`}
      </p>
      <TaskList
        idPrefix="set-up"
        items={tasks.map(({ title, hint, href, isDone, state }) => ({
          title: { text: title },
          hint: { text: `${hint} ${state}.` },
          href,
          status: isDone ? { text: "Done" } : { tag: { text: "To\u00a0do", classes: "govuk-tag--grey" } },
        }))}
      />
    </>
  );
}
