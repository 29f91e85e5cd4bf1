import { agencyName, type Pack } from "../../../foundation/pack/index.ts";
import { CLOSE_NAME, PARTS, type Part } from "./seat.ts";

type Seat = { readonly part: Part; readonly agencyId: string | null; readonly name: string | null };

/** Who sits there, as far as the reader may know. */
export function sayWho({ name }: Pick<Seat, "name">): string {
  return name ?? CLOSE_NAME;
}

/** "Ann Other, Constabulary (chair)"; a plain member without what she is. */
export function saySeat(pack: Pick<Pack, "agencies">, seat: Seat): string {
  const agency = seat.agencyId === null ? "" : `, ${agencyName(pack, seat.agencyId)}`;
  const part = seat.part === "member" ? "" : ` (${PARTS[seat.part].toLowerCase()})`;
  return `${sayWho(seat)}${agency}${part}`;
}
