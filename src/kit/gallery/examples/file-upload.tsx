import type { VNode } from "preact";
import { FileUpload } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the file upload. */
export function FileUploadExamples(): VNode {
  return (
    <Exhibit name="File upload">
      <State name="Default">
        <FileUpload name="file-default" label={{ text: "Choose a picture of the cover" }} />
      </State>
      <State name="Several, or dropped">
        <FileUpload
          name="file-drop"
          javascript
          multiple
          label={{ text: "Choose the pages you scanned" }}
          hint={{ text: "Up to five files" }}
        />
      </State>
      <State name="Disabled">
        <FileUpload name="file-disabled" disabled label={{ text: "Choose a map" }} />
      </State>
      <State name="Error">
        <FileUpload
          name="file-error"
          label={{ text: "Choose a reading list" }}
          errorMessage={{ text: "The list must be smaller than 2 MB" }}
        />
      </State>
    </Exhibit>
  );
}
