import { Effect } from "effect"
import { findIsolation } from "./inspection/confinement.ts"

/** Says in the log what keeps the process that inspects files from the network on this system. */
export const logInspectionIsolation = Effect.flatMap(Effect.promise(findIsolation), (isolation) => {
  if (isolation === "namespace")
    return Effect.logInfo("files are inspected in user and network namespaces of their own")
  if (isolation === "permission")
    return Effect.logInfo("files are inspected without the network, by Node's permissions")
  return Effect.logWarning(
    "the process that inspects files could reach the network: this system allows no user namespaces (docs/security.md)"
  )
})
