/** What a field of an item may hold. All of them are kept as text, so that a file takes them away and brings them back exactly. */
export type FieldKind =
  | { readonly holds: "line" | "text"; readonly most: number }
  | { readonly holds: "day" }
  | { readonly holds: "number"; readonly least: number; readonly most: number; readonly decimals?: true }
  | { readonly holds: "code" }
  /** Codes with one space between them, in the order they are given. */
  | { readonly holds: "codes"; readonly of?: readonly string[] }
  | { readonly holds: "one-of"; readonly of: readonly string[] };

export type FieldSpec = FieldKind & {
  /** As people read it: "To be done by". */
  readonly label: string;
  readonly isRequired?: true;
};

export const line = (label: string, most = 300): FieldSpec => ({ holds: "line", most, label });
export const text = (label: string): FieldSpec => ({ holds: "text", most: 2_000, label });
export const day = (label: string): FieldSpec => ({ holds: "day", label });
export const code = (label: string): FieldSpec => ({ holds: "code", label });
export const codes = (label: string, of?: readonly string[]): FieldSpec => ({
  holds: "codes",
  label,
  ...(of ? { of } : {}),
});
export const oneOf = (label: string, of: readonly string[]): FieldSpec => ({ holds: "one-of", label, of });
export const whole = (label: string): FieldSpec => ({ holds: "number", least: 0, most: 1e12, label });
export const decimal = (label: string): FieldSpec => ({
  holds: "number",
  least: 0,
  most: 1e12,
  decimals: true,
  label,
});
export const must = (spec: FieldSpec): FieldSpec => ({ ...spec, isRequired: true });
