import type { Part } from "../../rooms/governance/index.ts";

/** Somebody who sits on a body of the fictional county. */
export type ToldSeat = {
  readonly body: string;
  readonly name: string;
  /** The demonstration's own person of this role, who signs in: it is her name then. */
  readonly as?: string;
  readonly agency?: string;
  readonly part: Part;
  /** Days from today that she came, and that she went. */
  readonly since: number;
  readonly until?: number;
};

const seat = (body: string, since: number) => {
  return (
    name: string,
    agency: string | undefined,
    part: Part = "member",
    more: Partial<ToldSeat> = {},
  ): ToldSeat => ({
    body,
    name: `${name} (fictional)`,
    part,
    since,
    ...(agency === undefined ? {} : { agency }),
    ...more,
  });
};
const executive = seat("executive-board", -400);
const board = seat("partnership-board", -380);
const prevention = seat("prevention-group", -300);
const services = seat("community-services-group", -300);
const panel = seat("co-production-panel", -420);

/** Who sits where. All of them are made up, and say so. */
export const TOLD_SEATS: readonly ToldSeat[] = [
  executive("Margaret Thorne", "county-council", "chair"),
  executive("Desmond Achebe", "constabulary", "vice-chair"),
  executive("Lorna Petrie", "opcc"),
  executive("Anil Deshmukh", "icb"),
  executive("Carys Bevan", "stevenage-council"),
  board("Rosalind Keane", "county-council", "chair"),
  board("Tom Abernathy", "constabulary", "vice-chair"),
  board("Board member", "county-council", "member", { as: "board-member" }),
  board("Nadia Rahmani", "opcc"),
  board("Philip Osei", "probation"),
  board("Judith Malone", "icb"),
  board("Gwen Tallis", "mental-health-trust"),
  board("Ravi Sandhu", "stevenage-council"),
  board("Elspeth Boyd", "dacorum-council"),
  board("A member of the panel", "co-production-panel"),
  board("Hugh Larkin", "courts", "observer"),
  prevention("Lead", "county-council", "chair", { as: "sub-group-lead" }),
  prevention("Oliver Stanning", "schools", "chair", { since: -500, until: -301 }),
  prevention("Beatrix Lowe", "schools", "vice-chair"),
  prevention("Sergeant Imran Latif", "constabulary"),
  prevention("Maeve Corrigan", "watford-council"),
  prevention("Joy Adeyemi", "young-peoples-support"),
  prevention("Facilitator", "county-council", "adviser", { as: "co-production-facilitator" }),
  services("Sunita Pall", "county-council", "chair"),
  services("Derek Whitlow", "constabulary"),
  services("Anwen Hughes", "community-health"),
  services("Bola Ige", "advocacy"),
  services("Clare Dunmore", "front-door"),
  services("Marek Zielinski", "mental-health-trust"),
  services("Strategy manager", "county-council", "observer", { as: "strategy-manager" }),
  panel("First member of the panel", undefined),
  panel("Second member of the panel", undefined),
  panel("Third member of the panel", undefined),
  panel("Independent facilitator of the panel", "co-production-panel", "adviser"),
];
