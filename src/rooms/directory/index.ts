import type { Room } from "../../room.ts";
import { routes } from "./routes.ts";

export { ServiceRows } from "./pages/service-rows.tsx";

/** The door of the directory: services as the public finds them, and as open data for other directories. */
export const directoryRoom = { name: "directory", routes } satisfies Room;
