import { Effect } from "effect"
import { absencesUrl, PublicUrl, portalUrlOf } from "../../mail/branding.ts"
import { dailyNotices } from "../../mail/dailyNotices.ts"
import { isWanted } from "../../mail/notices.ts"
import { householdReaders } from "../../mail/reminding.ts"
import type { Town } from "../../towns/Town.ts"
import { noticeLetter } from "../notices/letters/noticeLetter.ts"
import type { AbsenceDay } from "./Absence.ts"
import { namedDays } from "./namedDays.ts"
import type { ReadAbsence } from "./readAbsences.ts"

/** Tells a household what became of a proof, in the caller's transaction. Why it was refused stays in the portal: it may tell of health. */
export const mailDecision = Effect.gen(function* () {
  const publicUrl = yield* PublicUrl
  const readersOf = yield* householdReaders
  const queue = yield* dailyNotices

  return Effect.fnUntraced(function* (
    town: Town,
    { householdId, childName, days }: ReadAbsence,
    accepted: { readonly excused: ReadonlyArray<AbsenceDay>; readonly due: ReadonlyArray<AbsenceDay> } | null
  ) {
    const readers = (yield* readersOf(town.id, [householdId])).get(householdId) ?? []
    yield* queue(
      town,
      "absences",
      readers
        .filter((reader) => isWanted("absences", reader))
        .map((reader) => ({
          recipient: reader,
          letter: noticeLetter({
            template: "proofDecided",
            recipientName: reader.name,
            childName,
            accepted: accepted !== null,
            excused: namedDays(accepted?.excused ?? []),
            due: namedDays(accepted?.due ?? days),
            url: absencesUrl(portalUrlOf(town.settings, publicUrl))
          })
        }))
    )
  })
})
