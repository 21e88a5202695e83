import { whenInPage } from "../internal/sections/whenInPage.ts"

whenInPage({
  "portail-household": () => import("./household.ts"),
  "portail-children": () => import("./children.ts"),
  "portail-documents": () => import("./documents.ts"),
  "portail-messages": () => import("./messages.ts"),
  "portail-planning": () => import("./planning.ts"),
  "portail-enrolments": () => import("./enrolments.ts"),
  "portail-simulator": () => import("./simulator.ts"),
  "portail-verification": () => import("./verification.ts")
})
