import { createApp } from "../../src/app.ts";
import { listen } from "../../src/commands/listen.ts";
import { readConfig } from "../../src/foundation/config/index.ts";
import { openHouse } from "../../src/open-house.ts";

/** The public faces by the settings of the environment, as a start serves them, but with no limit to a sender's requests. */
const config = readConfig();
const house = await openHouse(config);
const app = await createApp(house, config, { logLevel: "silent", requestsPerMinute: 1_000_000 });
await listen(app, config);
process.once("disconnect", () => void app.close().then(() => house.database.close()));
process.send?.("listening");
