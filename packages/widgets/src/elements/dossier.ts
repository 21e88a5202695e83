import { whenInPage } from "../internal/sections/whenInPage.ts"

whenInPage({
  "portail-household": () => import("./household.ts"),
  "portail-children": () => import("./children.ts"),
  "portail-documents": () => import("./documents.ts"),
  "portail-verification": () => import("./verification.ts")
})
