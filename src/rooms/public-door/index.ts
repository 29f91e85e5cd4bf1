import type { Room } from "../../room.ts";
import { routes } from "./routes.ts";

/** The door of the public door: where someone asks for help, and leaves no more behind than must be. */
export const publicDoorRoom = { name: "public-door", routes } satisfies Room;
