import { passedOnIn } from "../../people/index.ts";
import { receivedSchema } from "./case-file.ts";

/** What came with the referrals of someone's cases. */
export const passedOnToCases = passedOnIn({
  name: "case",
  table: "casework.case_file",
  column: "received",
  read: (opened) => receivedSchema.parse(opened),
});
