const text = `Fanlight

Nothing is installed in this checkout yet. The first command of any kind installs what the lockfile names.

  npm start             install, build, start on the embedded database, print the address
  npm test              install, then the whole suite
  npx fanlight COMMAND  start, pack, audit, admin, migrate, bench, test, check, build

Once installed, "npx fanlight help" describes every command, and "npx fanlight COMMAND --help" one of them.
`;

/** What help can say while the product, which knows its commands, cannot run yet. */
export function helpBeforeInstall() {
  return text;
}

/** Whether these arguments only ask for help (no arguments at all is asking too). */
export function isHelp(args) {
  return args.length === 0 || ["help", "--help", "-h"].includes(args[0]);
}
