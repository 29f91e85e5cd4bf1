import { sayTo } from "../public-door/index.ts";
import { sql } from "../../foundation/db/index.ts";
import { defineProcess } from "../../foundation/process/index.ts";
import { judgeForm, lookAgainForm, withdrawForm, writeForm } from "./forms/page-form.ts";
import { paths, publicPaths } from "./paths.ts";
import {
  confirmPage,
  faultOf,
  judgeBy,
  latestWords,
  notByItsWriter,
  publishVersion,
  whatHasToChange,
  withdrawPage,
  writeVersion,
} from "./store/page-steps.ts";
import { getPackPage, getPage, isNotJudgedBy } from "./store/page.ts";

/**
 * A page of information: written, found fit by the partnership and by the panel, published, and looked at again. While a
 * new version is written the public goes on reading the one that was published last.
 */
export const pageProcess = defineProcess({
  name: "page",
  label: "Page of information",
  base: paths.list,
  referencePrefix: "I",
  states: {
    draft: { label: "Being written" },
    reviewed: { label: "Found fit to publish" },
    published: { label: "Published" },
    withdrawn: { label: "Taken away", closed: true },
  },
  opening: { step: "begin", to: "draft", permission: "information.write", done: "New version begun" },
  steps: {
    write: {
      label: "Write a new version",
      done: "New version written",
      from: ["draft", "reviewed", "published", "withdrawn"],
      to: ["draft"],
      permission: "information.write",
      form: writeForm,
      prefill: latestWords,
      lacks: faultOf,
      effect: writeVersion,
    },
    review: {
      label: "Say for the partnership whether it is fit",
      done: "Looked over by the partnership",
      from: ["draft", "reviewed"],
      to: ["draft", "reviewed"],
      permission: "information.review",
      form: judgeForm,
      lacks: whatHasToChange,
      guard: notByItsWriter,
      effect: judgeBy("partnership"),
    },
    panel: {
      label: "Record what the panel found",
      done: "Looked over by the panel",
      from: ["draft", "reviewed"],
      to: ["draft", "reviewed"],
      permission: "information.panel",
      form: judgeForm,
      lacks: whatHasToChange,
      effect: judgeBy("panel"),
    },
    publish: {
      label: "Publish this version",
      done: "Version published",
      from: ["reviewed"],
      to: ["published"],
      permission: "information.write",
      form: lookAgainForm,
      consequence: async ({ tx, thing }) => {
        const { page } = await getPage(tx, thing.id);
        return `From now on everybody reads this version at ${publicPaths.page(page.number)}, within seconds.`;
      },
      effect: publishVersion,
    },
    confirm: {
      label: "Say that it is still right",
      done: "Looked at again, still right",
      from: ["published"],
      to: "stays",
      permission: "information.write",
      form: lookAgainForm,
      effect: confirmPage,
    },
    withdraw: {
      label: "Take the page away",
      done: "Page taken away",
      from: ["draft", "reviewed", "published"],
      to: ["withdrawn"],
      permission: "information.write",
      form: withdrawForm,
      consequence: async ({ tx, thing }) => {
        const { page } = await getPage(tx, thing.id);
        return `Within seconds nobody finds ${publicPaths.page(page.number)} any more, nor what the pack says there. A new version brings it back.`;
      },
      effect: withdrawPage,
    },
  },
  tells: {
    from: sql`information.page p`,
    id: sql`p.id`,
    about: sql`p.page`,
    say: ({ pack }, page) => sayTo(pack, getPackPage(pack, page).title),
  },
  waits: [
    {
      step: "review",
      in: ["draft"],
      when: (staffId) => sql`${isNotJudgedBy("partnership")} and not exists (
        select from information.page p join information.version v on v.page_id = p.id and v.version = p.latest
        where p.id = t.id and v.by_staff = ${staffId}::uuid)`,
    },
    { step: "panel", in: ["draft"], when: () => isNotJudgedBy("panel") },
    { step: "publish" },
  ],
  clocks: {
    "look-again": {
      label: "Look at a published page again",
      limit: "information.look-again",
      starts: ["publish", "confirm"],
      stops: ["publish", "confirm", "withdraw"],
    },
  },
});
