import type { SourceTree } from "./source-tree.ts";

export const roomEdgesFile = "tools/checks/room-edges.json";

/** The allowed calls from room to room, each with its reason. */
export function readRoomEdges(tree: SourceTree): readonly RoomEdge[] {
  return tree.has(roomEdgesFile) ? (JSON.parse(tree.read(roomEdgesFile)) as RoomEdge[]) : [];
}

export interface RoomEdge {
  /** Names of rooms: the folders in src/rooms. */
  readonly from: string;
  readonly to: string;
  readonly why: string;
}
