const LOCAL = /^\/(?!\/)[a-z0-9/-]{0,200}$/;

/** An address of our own to go on to, out of an untrusted value; the first page for anything else. */
export function localPath(value: string | undefined): string {
  return value !== undefined && LOCAL.test(value) ? value : "/";
}
