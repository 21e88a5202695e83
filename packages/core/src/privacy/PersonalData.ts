import { Context, DateTime, Effect, Layer } from "effect"
import { actorOfFamily, type FamilyAccess } from "../accounts/FamilyAccess.ts"
import type { ExportedFile } from "../platform/privacy/Contribution.ts"
import { Exports } from "./Contributions.ts"
import { readMe } from "./readMeWords.ts"
import { zipOf } from "./zip.ts"

/** What the portal holds about somebody, for that person (GDPR, articles 15 and 20). */
export class PersonalData extends Context.Service<
  PersonalData,
  {
    /** Everything, as one JSON document: nothing of the other guardian nor of another household. */
    document(access: FamilyAccess): Effect.Effect<Readonly<Record<string, unknown>>>
    /** A zip archive: that document, and the invoices as files. */
    export(access: FamilyAccess): Effect.Effect<Uint8Array>
  }
>()("@portail-familles/core/privacy/PersonalData") {
  static readonly layer = Layer.effect(
    PersonalData,
    Effect.gen(function* () {
      const rooms = yield* Exports

      const document = Effect.fn("PersonalData.document")(function* (access: FamilyAccess) {
        const { townId, householdId, adultId, accountId } = access
        const subject = { townId, householdId, adultId, accountId, actor: actorOfFamily(accountId) }
        let all: Readonly<Record<string, unknown>> = {
          ville: access.town.settings.name,
          etabliLe: DateTime.formatIso(yield* DateTime.now)
        }
        for (const room of rooms) {
          if (room.document !== undefined) all = joined(all, yield* room.document(subject, access))
        }
        return all
      }, Effect.orDie)

      const exported = Effect.fn("PersonalData.export")(function* (access: FamilyAccess) {
        const now = yield* DateTime.now
        const data = yield* document(access)
        const files: Array<ExportedFile> = [
          { name: "LISEZ-MOI.txt", content: Buffer.from(readMe(access.town.settings)) },
          { name: "mes-donnees.json", content: Buffer.from(JSON.stringify(data, undefined, 2)) }
        ]
        for (const room of rooms) if (room.files !== undefined) files.push(...(yield* room.files(access)))
        return yield* zipOf(DateTime.toDateUtc(now), files)
      }, Effect.orDie)

      return PersonalData.of({ document, export: exported })
    })
  )
}

/** Two parts of a document as one; a key that both fill holds what both put there. */
const joined = (one: Readonly<Record<string, unknown>>, other: Readonly<Record<string, unknown>>) => ({
  ...one,
  ...Object.fromEntries(
    Object.entries(other).map(([key, value]) => [
      key,
      isRecord(one[key]) && isRecord(value) ? { ...one[key], ...value } : value
    ])
  )
})

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value)
