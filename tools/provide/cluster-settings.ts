/** The role that the product is given to migrate with. The roles that the product makes for itself have names of its own. */
export const serverOwner = "migrator";

/**
 * Who may connect, from this machine only: the two accounts that can do harm need the run's random password; the
 * roles that the product makes for itself do not, so that tests can log in as any of them.
 */
export const hostRules = [
  `local all postgres,${serverOwner} scram-sha-256`,
  "local all all trust",
  `host all postgres,${serverOwner} 127.0.0.1/32 scram-sha-256`,
  "host all all 127.0.0.1/32 trust",
  "",
].join("\n");

/**
 * The server's settings, `name=value` each: loopback only, quiet, and fast unless `durable`.
 * @param sockets the folder for its socket; undefined for none
 */
export function clusterSettings(port: number, durable: boolean, sockets?: string): string[] {
  const always = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    `unix_socket_directories=${sockets ?? ""}`,
    "max_connections=200",
    "timezone=UTC",
    "log_timezone=UTC",
    "log_statement=none",
  ];
  return durable ? always : [...always, "fsync=off", "synchronous_commit=off", "full_page_writes=off"];
}
