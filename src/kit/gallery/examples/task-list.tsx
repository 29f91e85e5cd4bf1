import type { VNode } from "preact";
import { TaskList } from "../../govuk/index.ts";
import { Exhibit, State } from "../exhibit.tsx";

/** Every state of the task list. */
export function TaskListExamples(): VNode {
  return (
    <Exhibit name="Task list">
      <State name="Every kind of task">
        <TaskList
          idPrefix="task-default"
          items={[
            { title: { text: "Your name" }, href: "#task-list", status: { text: "Done" } },
            {
              title: { text: "Your address" },
              hint: { text: "With something that shows it" },
              href: "#task-list",
              status: { tag: { text: "To do", classes: "govuk-tag--blue" } },
            },
            {
              title: { text: "Your branch" },
              href: "#task-list",
              status: { tag: { text: "There is a problem", classes: "govuk-tag--red" } },
            },
            {
              title: { text: "Send" },
              status: { text: "Cannot start yet", classes: "govuk-task-list__status--cannot-start-yet" },
            },
          ]}
        />
      </State>
    </Exhibit>
  );
}
