import type { Room } from "../../room.ts";
import { goalProcess } from "./goal-process.ts";
import { goalRoutes } from "./pages/goal-pages.tsx";
import { planRoutes } from "./pages/plan-pages.tsx";
import { reviewRoutes } from "./pages/review-pages.tsx";
import { taskRoutes } from "./pages/task-pages.tsx";
import { planProcess } from "./plan-process.ts";
import { reviewProcess } from "./review-process.ts";
import { taskProcess } from "./task-process.ts";

export { outcomesAt, type Stage } from "./model/outcome-form.ts";
export { goalProcess } from "./goal-process.ts";
export { planProcess } from "./plan-process.ts";
export { reviewProcess } from "./review-process.ts";
export { taskProcess } from "./task-process.ts";
export { dueSetting } from "./store/task.ts";

/** The door of support: the plan to stay safe, goals, tasks and reviews of a case. */
export const supportRoom: Room = {
  name: "support",
  processes: [planProcess, goalProcess, taskProcess, reviewProcess],
  routes: [...planRoutes, ...goalRoutes, ...taskRoutes, ...reviewRoutes],
};
