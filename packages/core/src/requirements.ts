import { Effect, Layer } from "effect"
import { dossierRequirement } from "./activities/dossierRequirement.ts"
import { Requirements } from "./activities/Requirements.ts"
import { documentsRequirement } from "./documents/documentsRequirement.ts"
import { debtRequirement } from "./ledger/debtRequirement.ts"

/** What must be in order before a home books, asked of every room that knows. */
export const requirements = Layer.effect(
  Requirements,
  Effect.flatMap(Effect.all([dossierRequirement, documentsRequirement, debtRequirement]), Requirements.over)
)
