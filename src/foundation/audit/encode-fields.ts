/**
 * One byte string for a list of fields, and none other has it: each as `length:bytes,`, or `~,` where there is none.
 * `audit.entry_hash` in SQL writes the same.
 */
export function encodeFields(fields: readonly (string | null)[]): Buffer {
  return Buffer.from(fields.map(encodeField).join(""), "utf8");
}

function encodeField(field: string | null): string {
  return field === null ? "~," : `${Buffer.byteLength(field, "utf8")}:${field},`;
}
