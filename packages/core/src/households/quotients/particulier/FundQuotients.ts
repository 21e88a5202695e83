import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../../accounts/FamilyAccess.ts"
import { orDieSql } from "../../../platform/sql/failures.ts"
import type { Town } from "../../../towns/Town.ts"
import { type Named, NothingNamed, SeveralNamed } from "../../Naming.ts"
import { type AdultIdentity, type CivilIdentity, civilIdentity } from "./civilIdentity.ts"
import type { CivilIdentityIncomplete, ParticulierFailure, ParticulierOff } from "./errors.ts"
import { fundAnswers, type KeptFundQuotient } from "./fundAnswers.ts"

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
      const funds = yield* fundAnswers

      const person = Effect.fn("FundQuotients.person")(function* (
        town: Town,
        { household, adult: named, bornIn }: FundQuestion
      ) {
        yield* funds.ready(town.settings.siret)
        const adults = yield* funds.adults(town.id, household.id)
        const [adult, ...others] = adults.filter(({ id }) => named === undefined || id === named.id)
        if (adult === undefined) return yield* new NothingNamed({ kind: "adult", typed: named?.ref ?? household.ref })
        if (others.length > 0) {
          const candidates = adults.map((each) => ({ ref: each.ref, name: nameOf(each) }))
          return yield* new SeveralNamed({ kind: "adult", typed: household.ref, candidates })
        }
        const identity = yield* Effect.fromResult(civilIdentity(adult, bornIn))
        return { householdId: household.id, name: nameOf(adult), identity }
      }, orDieSql)

      const keep = (staff: StaffAccess, householdId: string, kept: KeptFundQuotient, proof: string) =>
        orDieSql(sql.withTransaction(funds.keep(staff, householdId, kept, proof)))

      const fetch = Effect.fn("FundQuotients.fetch")(function* (
        staff: StaffAccess,
        { householdId, identity }: FundPerson,
        consent: string
      ) {
        const { fund, ...kept } = yield* funds.ask(staff.town, identity)
        yield* keep(staff, householdId, kept, `${fund}, ${consent}`)
        return kept
      })

      return FundQuotients.of({ person, fetch })
    })
  )
}

const nameOf = ({ givenName, familyName }: AdultIdentity) => `${givenName} ${familyName}`
