import type { VNode } from "preact";
import { bodyFile } from "../../../foundation/http/index.ts";
import { ErrorSummary, FileUpload } from "../../../kit/govuk/index.ts";
import { cleanFile, type CleanFile } from "../model/clean-file.ts";
import { RefusedFile } from "../model/refused-file.ts";

/** The name under which a form sends its one file. */
const FILE = "file";

/** The file that was sent, cleaned; or why it is not taken, and what to do. */
export function readCleanFile(body: unknown): CleanFile | string {
  const sent = bodyFile(body, FILE);
  if (!sent) return "Choose a file";
  try {
    return cleanFile(sent.bytes);
  } catch (error) {
    if (error instanceof RefusedFile) return error.message;
    throw error;
  }
}

/** Of a file that came with an answer that is not right: why it has to be chosen again. */
export function sayChooseAgain(body: unknown): string {
  const file = readCleanFile(body);
  return typeof file === "string"
    ? file
    : "Choose the file again: a browser keeps no file for a page that comes back";
}

type Props = { readonly label: string; readonly error: string | undefined };

/** Asks for one file, and says what is taken. */
export function FileField({ label, error }: Props): VNode {
  return (
    <FileUpload
      name={FILE}
      label={{ text: label, classes: "govuk-label--s" }}
      hint={{
        text: "A PDF, a PNG or JPEG picture, or plain text, up to 5 MB. What the file says about who made it, when and where is taken away.",
      }}
      {...(error ? { errorMessage: { text: error } } : {})}
    />
  );
}

/** Above a form whose file was not taken; nothing where it was. */
export function FileErrorSummary({ error }: Pick<Props, "error">): VNode | null {
  if (error === undefined) return null;
  return <ErrorSummary titleText="There is a problem" errorList={[{ text: error, href: `#${FILE}` }]} />;
}
