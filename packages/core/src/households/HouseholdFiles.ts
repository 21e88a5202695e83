import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import type { Town } from "../towns/Town.ts"
import { additionalInformation } from "./sections/additionalInformation.ts"
import { correspondenceAddress } from "./sections/correspondenceAddress.ts"
import { me, otherGuardian } from "./sections/guardians.ts"
import type { SectionView } from "./sections/Section.ts"
import { SectionFiles } from "./sections/SectionFiles.ts"
import type { AdditionalInformation, CorrespondenceAddress, Guardian } from "./sections/values.ts"

/** MON FOYER as one of its adults reads it. */
export interface HouseholdFile {
  readonly me: SectionView<Guardian>
  readonly otherGuardian: SectionView<Guardian> | null
  readonly otherGuardianHasAccount: boolean
  readonly correspondenceAddress: SectionView<CorrespondenceAddress>
  readonly additionalInformation: SectionView<AdditionalInformation>
}

/** The sections of a household, by the names that the API gives them. */
export const householdFileSections = { me, otherGuardian, correspondenceAddress, additionalInformation } as const

/** A family's own household. */
export class HouseholdFiles extends Context.Service<
  HouseholdFiles,
  {
    /** The whole file, in two queries. */
    read(access: FamilyAccess, town: Town): Effect.Effect<HouseholdFile>
  }
>()("@portail-familles/core/households/HouseholdFiles") {
  static readonly layer = Layer.effect(
    HouseholdFiles,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const files = yield* SectionFiles
      const read = Effect.fn("HouseholdFiles.read")(function* (access: FamilyAccess, town: Town) {
        const views = yield* files.read(access, town, access.householdId, householdFileSections)
        const [other] = yield* sql`select 1 as one from household_adults ha
          join accounts a on a.town_id = ha.town_id and a.adult_id = ha.adult_id
          where ha.town_id = ${access.townId} and ha.household_id = ${access.householdId}
            and ha.adult_id <> ${access.adultId} limit 1`
        if (views.me === null || views.correspondenceAddress === null || views.additionalInformation === null) {
          return yield* Effect.die(new Error("an open session has no household"))
        }
        return {
          me: views.me,
          otherGuardian: views.otherGuardian,
          otherGuardianHasAccount: other !== undefined,
          correspondenceAddress: views.correspondenceAddress,
          additionalInformation: views.additionalInformation
        }
      }, Effect.orDie)
      return HouseholdFiles.of({ read })
    })
  )
}
