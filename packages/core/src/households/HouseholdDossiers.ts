import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { FamilyAccess } from "../accounts/FamilyAccess.ts"
import { additionalInformation } from "./sections/additionalInformation.ts"
import { correspondenceAddress } from "./sections/correspondenceAddress.ts"
import { me, otherGuardian } from "./sections/guardians.ts"
import type { SectionView } from "./sections/Section.ts"
import { ownHousehold } from "./sections/SectionOwner.ts"
import { Sections } from "./sections/Sections.ts"
import type { AdditionalInformation, CorrespondenceAddress, Guardian } from "./sections/values.ts"

/** MON FOYER as one of its adults reads it. */
export interface HouseholdDossier {
  readonly me: SectionView<Guardian>
  readonly otherGuardian: SectionView<Guardian> | null
  readonly otherGuardianHasAccount: boolean
  readonly correspondenceAddress: SectionView<CorrespondenceAddress>
  readonly additionalInformation: SectionView<AdditionalInformation>
}

/** The sections of a household, by the names that the API gives them. */
export const householdDossierSections = { me, otherGuardian, correspondenceAddress, additionalInformation } as const

/** A family's own household. */
export class HouseholdDossiers extends Context.Service<
  HouseholdDossiers,
  {
    /** The whole file, in two queries. */
    read(access: FamilyAccess): Effect.Effect<HouseholdDossier>
  }
>()("@portail-familles/core/households/HouseholdDossiers") {
  static readonly layer = Layer.effect(
    HouseholdDossiers,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const sections = yield* Sections
      const read = Effect.fn("HouseholdDossiers.read")(function* (access: FamilyAccess) {
        const views = yield* sections.read(access, ownHousehold, householdDossierSections)
        const [other] = yield* sql`select 1 as one from household_adults ha
          join account_cards a on a.town_id = ha.town_id and a.adult_id = ha.adult_id
          where ha.town_id = ${access.townId} and ha.household_id = ${access.householdId}
            and ha.adult_id <> ${access.adultId} and a.activated_at is not null limit 1`
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
      return HouseholdDossiers.of({ read })
    })
  )
}
