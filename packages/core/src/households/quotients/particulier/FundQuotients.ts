import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../../accounts/FamilyAccess.ts"
import { auditOf } from "../../../audit/Audit.ts"
import { Ids } from "../../../platform/ids/Ids.ts"
import { orDieSql } from "../../../platform/sql/failures.ts"
import { todayInParis } from "../../../platform/time/today.ts"
import type { Town } from "../../../towns/Town.ts"
import { HouseholdAction } from "../../auditActions.ts"
import { lockHousehold } from "../../lockHousehold.ts"
import { type Named, NothingNamed, SeveralNamed } from "../../Naming.ts"
import { keepQuotients } from "../keepQuotient.ts"
import { centsOfQuotient } from "../Quotient.ts"
import { quotientEnd } from "../quotientEnd.ts"
import { ApiParticulier } from "./ApiParticulier.ts"
import { type AdultIdentity, type CivilIdentity, civilIdentity } from "./civilIdentity.ts"
import type { CivilIdentityIncomplete, ParticulierFailure, ParticulierOff } from "./errors.ts"

/** Whose quotient is asked for a household: one of its adults, the only one unless said; `bornIn` is an INSEE code. */
export interface FundQuestion {
  readonly household: Named
  readonly adult: Named | undefined
  readonly bornIn: string | undefined
}

/** Somebody about whom a fund can be asked. */
export interface FundPerson {
  readonly householdId: string
  readonly name: string
  readonly identity: CivilIdentity
}

/** A quotient that a fund gave and that was kept: cents, ISO days. */
export interface KeptFundQuotient {
  readonly cents: number
  readonly from: string
  readonly until: string | null
}

type PersonFailure = CivilIdentityIncomplete | NothingNamed | ParticulierOff | SeveralNamed

/** Quotients that the benefit funds give through API Particulier, for one household at a time. */
export class FundQuotients extends Context.Service<
  FundQuotients,
  {
    /** Who would be asked about; nobody is asked yet. */
    person(town: Town, question: FundQuestion): Effect.Effect<FundPerson, PersonFailure>
    /** Asks, and keeps the answer from its month on; `consent`, what shows that the person agreed, is kept as its proof. */
    fetch(staff: StaffAccess, person: FundPerson, consent: string): Effect.Effect<KeptFundQuotient, ParticulierFailure>
  }
>()("@portail-familles/core/households/quotients/particulier/FundQuotients") {
  static readonly layer = Layer.effect(
    FundQuotients,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const api = yield* ApiParticulier
      const audit = yield* auditOf(HouseholdAction)
      const lock = yield* lockHousehold
      const needs = Effect.provide(Context.make(Ids, ids).pipe(Context.add(SqlClient.SqlClient, sql)))

      const person = Effect.fn("FundQuotients.person")(function* (
        town: Town,
        { household, adult: named, bornIn }: FundQuestion
      ) {
        yield* api.ready(town.settings.siret)
        const adults = yield* sql<AdultRow>`select p.id, p.external_ref as ref, p.civility, p.family_name, p.birth_name,
            p.given_name, p.birth_date, p.birth_place
          from household_adults l join adults p on p.town_id = l.town_id and p.id = l.adult_id
          where l.town_id = ${town.id} and l.household_id = ${household.id} order by l.rank`
        const [adult, ...others] = adults.filter(({ id }) => named === undefined || id === named.id)
        if (adult === undefined) return yield* new NothingNamed({ kind: "adult", typed: named?.ref ?? household.ref })
        if (others.length > 0) {
          const candidates = adults.map((each) => ({ ref: each.ref, name: nameOf(each) }))
          return yield* new SeveralNamed({ kind: "adult", typed: household.ref, candidates })
        }
        const identity = yield* Effect.fromResult(civilIdentity(adult, bornIn))
        return { householdId: household.id, name: nameOf(adult), identity }
      }, orDieSql)

      const keep = Effect.fnUntraced(
        function* (staff: StaffAccess, householdId: string, kept: KeptFundQuotient, proof: string) {
          yield* lock({ townId: staff.townId, householdId })
          yield* keepQuotients(staff.townId, [
            { householdId, ...kept, source: "api-particulier", proof, recordedBy: staff.actor }
          ])
          yield* audit.record(staff, {
            action: "quotient.fetch",
            subjectType: "household",
            subjectId: householdId,
            after: { validFrom: kept.from, validUntil: kept.until }
          })
        },
        sql.withTransaction,
        needs,
        orDieSql
      )

      const fetch = Effect.fn("FundQuotients.fetch")(function* (
        staff: StaffAccess,
        { householdId, identity }: FundPerson,
        consent: string
      ) {
        const { siret, dossier } = staff.town.settings
        const { valeur, annee, mois, fournisseur } = yield* api.quotient(identity, siret)
        const from = `${annee}-${String(mois).padStart(2, "0")}-01`
        const today = yield* todayInParis
        // a month of last year is what the fund knows now: it does not end before this year's day
        const until = quotientEnd(from > today ? from : today, dossier.quotientsEnd)
        const kept = { cents: centsOfQuotient(valeur), from, until }
        yield* keep(staff, householdId, kept, `${fournisseur}, ${consent}`)
        return kept
      })

      return FundQuotients.of({ person, fetch })
    })
  )
}

interface AdultRow extends AdultIdentity {
  readonly id: string
  readonly ref: string
}

const nameOf = ({ givenName, familyName }: AdultIdentity) => `${givenName} ${familyName}`
