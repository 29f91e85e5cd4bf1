/** One setting from the environment: what it is for, as `fanlight start --help` and the README's table say it. */
export type Setting = { readonly name: string; readonly is: string; readonly default: string };

/** Every setting there is. A variable that begins like one of ours and is none of these stops the start. */
export const SETTINGS: readonly Setting[] = [
  { name: "FANLIGHT_MODE", is: "demo or live; live needs PostgreSQL and https origins", default: "demo" },
  { name: "PORT", is: "the port to listen on", default: "4170" },
  { name: "HOST", is: "the address to listen on", default: "loopback only" },
  {
    name: "DATABASE_URL",
    is: "PostgreSQL 15+ as fanlight_login; absent: the embedded database",
    default: "embedded",
  },
  {
    name: "DATABASE_OWNER_URL",
    is: "PostgreSQL as the schema's owner, to migrate and load the pack",
    default: "none",
  },
  { name: "FANLIGHT_DATA", is: "folder of the embedded database", default: ".fanlight/data" },
  { name: "FANLIGHT_PACK", is: "folder of the partnership pack", default: "packs/hertfordshire" },
  {
    name: "FANLIGHT_COUNTY",
    is: "fictional: an empty demonstration begins with a made-up year; none: it stays empty",
    default: "fictional",
  },
  {
    name: "FANLIGHT_KEYS",
    is: "the staff side's key file, outside the data folder",
    default: ".fanlight/keys/staff.json",
  },
  {
    name: "FANLIGHT_KEY_SHELF",
    is: "folder of keys that are thrown away with what they sealed; outside the data folder and every backup of it",
    default: "shelf, beside the key file",
  },
  {
    name: "FANLIGHT_PUBLIC_KEYS",
    is: "the public side's key file, for a public process run apart",
    default: "from the staff keys",
  },
  { name: "FANLIGHT_SERVE", is: "all, public (help and partnership) or staff", default: "all" },
  { name: "FANLIGHT_HELP_ORIGIN", is: "origin of the help pages", default: "http://localhost:PORT" },
  {
    name: "FANLIGHT_PARTNERSHIP_ORIGIN",
    is: "origin of the partnership's pages",
    default: "http://127.0.0.1:PORT",
  },
  { name: "FANLIGHT_STAFF_ORIGIN", is: "origin of the staff pages", default: "http://127.0.0.1:PORT" },
  { name: "FANLIGHT_TRUSTED_PROXY", is: "addresses of the proxy in front, comma between", default: "none" },
  {
    name: "FANLIGHT_CHECKPOINTS",
    is: "folder for copies of signed audit checkpoints",
    default: ".fanlight/checkpoints",
  },
  {
    name: "FANLIGHT_MAIL",
    is: "local (kept on a page), smtp://user:password@host:port, or notify:FILE (GOV.UK Notify)",
    default: "local",
  },
  {
    name: "FANLIGHT_SIGN_IN",
    is: "YAML file of agencies' sign-in services (OpenID Connect)",
    default: "none",
  },
];
