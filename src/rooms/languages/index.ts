import type { Room } from "../../room.ts";
import { languageRoutes } from "./pages/language-page.tsx";
import { languagesRoute } from "./pages/languages-page.tsx";

export { isChecked } from "./store/checked.ts";

/** The door of languages: which translations of the public pages a speaker has checked. */
export const languagesRoom: Room = { name: "languages", routes: [languagesRoute, ...languageRoutes] };
