import { tryEverything } from "../support/portion.ts";

// Of all that is tried with everything, the embedded engine tries a portion every day.
tryEverything();
await import("./routes.db.test.ts");
