import { Effect } from "effect"
import type { Coverage, PersonalDataContribution, Sweep } from "../platform/privacy/Contribution.ts"
import type { Town } from "../towns/Town.ts"
import { forgetChanges } from "./changes/forgetChanges.ts"

const covers = {
  changes: {
    exported: [],
    unexported: "ids and instants: what changed stands in the rooms whose it is",
    kept: "without anything but ids, as long as business software may still ask what to forget"
  }
} satisfies Record<string, Coverage>

/** What changed, for business software: it keeps nothing of people, and goes after some days. */
export const personalData = Effect.gen(function* () {
  const forget = yield* forgetChanges
  return {
    room: "integrations",
    covers,
    retention: {
      counts: ["changes"],
      run: ({ town }: Sweep<Town>) =>
        Effect.map(forget(town.id, town.settings.retention.changeDays), (changes) => ({ changes }))
    }
  } satisfies PersonalDataContribution<Town>
})
