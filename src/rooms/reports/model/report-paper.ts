import { formatLongDay } from "../../../foundation/clock/index.ts";
import { type Block, checkPaper, type Paper } from "../../../foundation/papers/index.ts";
import { BEHIND, sayStatus } from "../../strategy/index.ts";
import type { Section, Snapshot } from "./snapshot.ts";

const LANGUAGE = "en-GB";

/** What was said on a section, and by whom. */
export type Commentary = {
  readonly section: string;
  readonly words: string;
  readonly by: string;
  readonly on: string;
};

/** What is said of a report beside what it rests on. */
export type Said = {
  readonly reference: string;
  readonly hash: string;
  readonly commentary: readonly Commentary[];
  readonly preparedBy: string;
  /** Undefined: nobody yet. */
  readonly approvedBy: string | undefined;
  readonly issuedOn: string | undefined;
  readonly nameOf: (body: string) => string;
};

/** A report as it is read: a paper made of its snapshot and what was said on it. Pure: the same of both gives the same. */
export function reportPaper(snapshot: Snapshot, said: Said): Paper {
  return checkPaper({
    title: `Report to the ${snapshot.bodyName}, ${formatLongDay(snapshot.until)}`,
    reference: said.reference,
    creator: snapshot.partnership,
    language: LANGUAGE,
    made: snapshot.made,
    blocks: [
      ...aboutOf(snapshot, said),
      ...changesOf(snapshot),
      ...behindOf(snapshot, said),
      ...snapshot.sections.flatMap((section) => sectionOf(section, said)),
      ...decisionsOf(snapshot),
      ...methodOf(snapshot),
    ],
  } satisfies Paper);
}

function aboutOf({ since, until, before }: Snapshot, said: Said): Block[] {
  return [
    {
      kind: "facts",
      facts: [
        ["Covers", `${formatLongDay(since)} to ${formatLongDay(until)}`],
        [
          "Compared with",
          before ? `${before.reference}, ${formatLongDay(before.until)}` : "Nothing: it is the first",
        ],
        ["Prepared by", said.preparedBy],
        ["Approved by", said.approvedBy ?? "Nobody yet"],
        ["Issued", said.issuedOn === undefined ? "Not yet" : formatLongDay(said.issuedOn)],
        ["What it rests on (SHA-256)", said.hash],
      ],
    },
    {
      kind: "paragraph",
      text: "What this report says was frozen when it was prepared. Figures are the county's, as released: small numbers are not in them.",
    },
  ];
}

function changesOf({ before, changes }: Snapshot): Block[] {
  if (before === null)
    return [
      heading("What changed since the last report"),
      { kind: "paragraph", text: "There was no report before this one." },
    ];
  if (changes.length === 0)
    return [heading("What changed since the last report"), { kind: "paragraph", text: "Nothing changed." }];
  return [
    heading("What changed since the last report"),
    {
      kind: "table",
      name: "Changes",
      caption: `What changed since ${before.reference}, ${formatLongDay(before.until)}`,
      columns: [{ heading: "What" }, { heading: "It was" }, { heading: "It is" }],
      rows: changes.map(({ what, was, is }) => [what, was, is]),
    },
    { kind: "paragraph", text: "Nothing else changed." },
  ];
}

function behindOf({ behind }: Snapshot, { nameOf }: Said): Block[] {
  const judged = behind.filter(({ status }) => status !== UNJUDGED);
  const unjudged = behind.filter(({ status }) => status === UNJUDGED);
  return [
    heading("What is late, and why"),
    judged.length === 0
      ? { kind: "paragraph", text: "No action is late, at risk or waiting to be started." }
      : {
          kind: "table",
          name: "Behind",
          caption: "Actions that are late, at risk, or not started when they should be",
          columns: [
            { heading: "Action" },
            { heading: "Owner" },
            { heading: "Stands" },
            { heading: "Due", kind: "date" },
            { heading: "Why" },
          ],
          rows: judged
            .toSorted(worstFirst)
            .map(({ title, owner, status, due, why }) => [
              title,
              nameOf(owner),
              status,
              due === "" ? "no day" : due,
              why,
            ]),
        },
    ...unjudgedOf(unjudged),
  ];
}

type Behind = Snapshot["behind"][number];

/** As a snapshot says it: in words, since it stays as it was whatever words come later. */
const [LATE, NOT_STARTED, AT_RISK, UNJUDGED] = BEHIND.map(sayStatus);

function worstFirst(a: Behind, b: Behind): number {
  const rank = ({ status }: Behind): number => [LATE, NOT_STARTED, AT_RISK].indexOf(status);
  return rank(a) - rank(b) || (a.due || "9").localeCompare(b.due || "9");
}

/** How many cannot be judged, for which reasons, and which they are: nobody can say that they are late. */
function unjudgedOf(unjudged: readonly Behind[]): Block[] {
  if (unjudged.length === 0) return [];
  const [many, one] = [`${unjudged.length} actions cannot be judged:`, "1 action cannot be judged:"];
  const reasons = [...Map.groupBy(unjudged, ({ why }) => why)].map(
    ([why, of]) => `${why}: ${of.map(({ title }) => title).join("; ")}`,
  );
  return [
    { kind: "paragraph", text: unjudged.length === 1 ? one : many },
    { kind: "list", items: reasons },
  ];
}

function sectionOf(section: Section, said: Said): Block[] {
  const { code, title, status, counts, figures } = section;
  return [
    heading(`${code} ${title}`),
    { kind: "paragraph", text: `${status}. ${counts}` },
    ...commentaryOf(section, said),
    heading("How its objectives stand", 3),
    {
      kind: "table",
      name: `Objectives ${code}`,
      caption: `How the objectives of ${code} stand`,
      columns: [{ heading: "Objective" }, { heading: "Stands" }],
      rows: section.objectives.map((each) => [`${each.code} ${each.title}`, each.status]),
    },
    heading("What it is judged by", 3),
    ...(figures.length === 0
      ? [{ kind: "paragraph", text: "No indicator of it has a figure yet." } as const]
      : [figureTable(section), ...section.charts]),
  ];
}

function commentaryOf({ code, owner }: Section, { commentary, nameOf }: Said): Block[] {
  const own = commentary.findLast((each) => each.section === code);
  if (own === undefined) return [{ kind: "note", text: `No commentary was given by the ${nameOf(owner)}.` }];
  return [
    { kind: "paragraph", text: own.words },
    { kind: "paragraph", text: `Commentary for the ${nameOf(owner)}, by ${own.by}, ${own.on}.` },
  ];
}

function figureTable({ code, figures }: Section): Block {
  return {
    kind: "table",
    name: `Figures ${code}`,
    caption: `Indicators of ${code}: the latest figure of each`,
    columns: [
      { heading: "Indicator" },
      { heading: "Figure" },
      { heading: "Likely between" },
      { heading: "Out of", kind: "number" },
      { heading: "Recorded", kind: "date" },
      { heading: "Target" },
      { heading: "How it is going" },
    ],
    rows: figures.map((each) => [
      each.name,
      each.period === "" ? each.shown : `${each.shown}, ${each.period}`,
      each.range === "" ? "no range" : each.range,
      each.base ?? "not a share",
      each.recordedOn === "" ? "never" : each.recordedOn,
      each.target === "" ? each.standing : `${each.target}: ${each.standing}`,
      each.verdict,
    ]),
  };
}

function decisionsOf({ decisions, since }: Snapshot): Block[] {
  const title = heading("What was decided");
  if (decisions.length === 0)
    return [title, { kind: "paragraph", text: `No decision was recorded since ${formatLongDay(since)}.` }];
  return [
    title,
    {
      kind: "table",
      name: "Decisions",
      caption: `Decisions since ${formatLongDay(since)}`,
      columns: [
        { heading: "Number" },
        { heading: "Body" },
        { heading: "Day", kind: "date" },
        { heading: "Decision" },
      ],
      rows: decisions.map(({ code, body, heldOn, words }) => [code, body, heldOn, words]),
    },
  ];
}

function methodOf({ rule }: Snapshot): Block[] {
  return [
    heading("How it is judged"),
    { kind: "list", items: rule },
    {
      kind: "paragraph",
      text: "How a figure is going is said by a control chart (XmR) of at least six periods. A target counts as met or missed only where the likely range does not hold it.",
    },
  ];
}

function heading(text: string, level: 2 | 3 = 2): Block {
  return { kind: "heading", level, text };
}
