/** The door of configuration: the only place that reads the environment. */
export { checkoutRoot } from "./checkout-root.ts";
export { readConfig, type Config } from "./config.ts";
export type { Mail, SmtpServer } from "./mail.ts";
export type { NotifyAccount } from "./notify-file.ts";
export { SETTINGS, type Setting } from "./settings.ts";
export { makeWritableFolder } from "./writable-folder.ts";
