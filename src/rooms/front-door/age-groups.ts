/** How old a child or a young person is, in the groups that decide who works with them. */
export const AGE_GROUPS = [
  { value: "0-10", label: "10 or younger" },
  { value: "11-13", label: "11 to 13" },
  { value: "14-15", label: "14 or 15" },
  { value: "16-17", label: "16 or 17" },
] as const;
