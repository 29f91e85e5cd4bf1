import { tryEverything } from "../support/portion.ts";

// Of all that may be tried with everything, the everyday run tries a portion.
tryEverything();
await import("./routes.db.test.ts");
