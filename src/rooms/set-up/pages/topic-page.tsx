import type { ActorTx } from "../../../foundation/access/index.ts";
import { notFound } from "../../../foundation/errors/index.ts";
import {
  needs,
  notAudited,
  recordedByStep,
  redirect,
  staffPage,
  type Reply,
  type StaffRequest,
  type StaffRoute,
} from "../../../foundation/http/index.ts";
import { BackLink } from "../../../kit/govuk/index.ts";
import type { RoomSite } from "../../../room.ts";
import { describeNewest } from "../find-facts.ts";
import type { CheckedTask } from "../model/set-up-task.ts";
import { findChecked, noteChecked } from "../store/set-up-facts.ts";
import { CheckedForm } from "./checked-form.tsx";
import { topicsOf } from "./topics.tsx";

const CHECKED: readonly CheckedTask[] = ["agencies", "keys", "checkpoints", "sign-in"];

/** GET and POST /more/set-up/:topic: what to do outside, and saying that it is done. */
export function topicRoutes(site: RoomSite): StaffRoute[] {
  const common = { face: "staff", path: "/more/set-up/:topic", access: needs("admin.setup") } as const;
  return [
    {
      ...common,
      method: "GET",
      audit: notAudited("says how the installation stands, nothing of any person"),
      handle: (tx, request) => showTopic(tx, request, site),
    },
    { ...common, method: "POST", audit: recordedByStep, handle: check },
  ];
}

async function showTopic(tx: ActorTx, { params, csrf }: StaffRequest, site: RoomSite): Promise<Reply> {
  const topics = topicsOf(site, await describeNewest(tx, site.settings.checkpointFolder));
  const name = params["topic"] ?? "";
  const topic = Object.hasOwn(topics, name) ? topics[name] : undefined;
  if (!topic) throw notFound();
  const checked = await findChecked(tx);
  return staffPage({
    title: topic.title,
    place: "More",
    content: (
      <>
        <BackLink href="/more" />
        <h1 class="govuk-heading-l">{topic.title}</h1>
        {topic.body}
        {topic.check && <CheckedForm {...topic.check} at={checked.get(topic.check.task)} csrf={csrf} />}
      </>
    ),
  });
}

async function check(tx: ActorTx, { params }: StaffRequest): Promise<Reply> {
  const task = CHECKED.find((each) => each === params["topic"]);
  if (!task) throw notFound();
  await noteChecked(tx, task);
  return redirect("/more");
}
