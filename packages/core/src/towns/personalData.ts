import { Effect } from "effect"
import type { PersonalDataContribution } from "../platform/privacy/Contribution.ts"

/** Towns hold nothing of families; how a town changed its settings explains its accounts. */
export const personalData = Effect.succeed({
  room: "towns",
  covers: {},
  entries: { asAccounts: ["town."] }
} satisfies PersonalDataContribution)
