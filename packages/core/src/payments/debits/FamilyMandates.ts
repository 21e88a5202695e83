import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { AttemptsDelayed, CredentialsRefused } from "../../accounts/Account.ts"
import { actorOfFamily, type FamilyAccess, type OpenSession } from "../../accounts/FamilyAccess.ts"
import { SignIns } from "../../accounts/SignIns.ts"
import { auditOf } from "../../audit/Audit.ts"
import { addressLines } from "../../households/addressLines.ts"
import { CorrespondenceAddress } from "../../households/sections/values.ts"
import { Seals } from "../../platform/crypto/Seals.ts"
import { Ids } from "../../platform/ids/Ids.ts"
import { lockTown } from "../../platform/locks/locks.ts"
import { drawingPool } from "../../platform/pdf/drawingPool.ts"
import { decodeRows } from "../../platform/sql/decodeRows.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { moduleBeside } from "../../platform/threads/moduleBeside.ts"
import { now } from "../../platform/time/now.ts"
import { dayInParis, todayInParis } from "../../platform/time/today.ts"
import { PaymentAction } from "../auditActions.ts"
import { familyDebits, type RegieDebits } from "./familyDebits.ts"
import { compactIban } from "./iban.ts"
import { formerAccountPlace, MandateAccount, MandateNotFound, mandatePlace } from "./Mandate.ts"
import { MandateActive, MandateUnfit, RegieDebitsNothing } from "./MandateProblem.ts"
import { mandateMails } from "./mandateMails.ts"
import type { PrintedMandate } from "./mandatePdf/PrintedMandate.ts"
import { type SigningMandate, signingProblems } from "./SigningMandate.ts"

type PasswordFailure = CredentialsRefused | AttemptsDelayed

/** Mandates that families sign, change and end themselves, on screen. Who signed one is alone to change it. */
export class FamilyMandates extends Context.Service<
  FamilyMandates,
  {
    /** The town's régies that debit accounts, with the household's mandates; none where the town debits nobody. */
    list(access: FamilyAccess): Effect.Effect<ReadonlyArray<RegieDebits>>
    /** Signs with the password; a mandate that has lapsed makes room. A mail confirms it. */
    sign(
      session: OpenSession,
      regieCode: string,
      signing: SigningMandate
    ): Effect.Effect<void, RegieDebitsNothing | MandateActive | MandateUnfit | PasswordFailure>
    /** Names another account in the same mandate, signed anew; debits ordered before are collected from the former one. */
    changeAccount(
      session: OpenSession,
      id: string,
      signing: SigningMandate
    ): Effect.Effect<void, MandateNotFound | MandateUnfit | PasswordFailure>
    /** Ends one's own mandate today: what was ordered of the bank is still collected. */
    end(session: OpenSession, id: string): Effect.Effect<void, MandateNotFound>
    /** What was signed, as a PDF with the end of the account. */
    pdf(access: FamilyAccess, id: string): Effect.Effect<Uint8Array, MandateNotFound>
  }
>()("@portail-familles/core/payments/debits/FamilyMandates") {
  static readonly layer = Layer.effect(
    FamilyMandates,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const seals = yield* Seals
      const audit = yield* auditOf(PaymentAction)
      const signIns = yield* SignIns
      const lock = yield* lockTown
      const debitsOf = yield* familyDebits
      const tell = yield* mandateMails
      const draw = yield* drawingPool(moduleBeside(import.meta.url, "mandatePdf/renderMandate"))

      const list = Effect.fn("FamilyMandates.list")((access: FamilyAccess) => debitsOf(access))

      const record = ({ access }: OpenSession, action: PaymentAction, id: string, reference: string) =>
        audit.record(
          { townId: access.townId, actor: actorOfFamily(access.accountId) },
          { action, subjectType: "mandate", subjectId: id, after: { reference } }
        )

      /** What is sealed: the account, and all that the printed mandate says. */
      const signedAccount = Effect.fnUntraced(function* (
        { access, language }: OpenSession,
        { holder, iban, name }: SigningMandate,
        regie: RegieDebits
      ) {
        const [home] =
          yield* sql`select h.street_number, h.street, h.complement_1, h.complement_2, h.postal_code, h.city
          from household_cards h where h.town_id = ${access.townId} and h.id = ${access.householdId}`.pipe(
            decodeRows(CorrespondenceAddress)
          )
        const { creditor, creditorIdentifier, creditorAddress } = regie
        const signature = {
          ...{ name: name.trim(), language, creditor, creditorIdentifier, creditorAddress },
          addressLines: home === undefined ? [] : addressLines(home),
          at: (yield* now).toISOString()
        }
        const account: MandateAccount = { holder: holder.trim(), iban: compactIban(iban), bic: "", signature }
        return account
      })

      const sign = Effect.fn("FamilyMandates.sign")(function* (
        session: OpenSession,
        regieCode: string,
        signing: SigningMandate
      ) {
        const { access } = session
        if (!(yield* list(access)).some((each) => each.regieCode === regieCode)) return yield* new RegieDebitsNothing()
        const problems = signingProblems(signing, session)
        if (problems.length > 0) return yield* new MandateUnfit({ problems })
        yield* signIns.confirm(access, signing.password)
        yield* keepNew(session, regieCode, signing)
      })

      const keepNew = Effect.fnUntraced(
        function* (session: OpenSession, regieCode: string, signing: SigningMandate) {
          const { access } = session
          const { townId, householdId, accountId } = access
          yield* lock(townId, "debit mandates")
          const regie = (yield* debitsOf(access)).find((each) => each.regieCode === regieCode)
          if (regie === undefined) return yield* new RegieDebitsNothing()
          const { mandate, nextReference: reference } = regie
          if (mandate?.state === "active") return yield* new MandateActive()
          const [id, at, account] = [yield* ids.next, yield* now, yield* signedAccount(session, signing, regie)]
          const today = dayInParis(at)
          if (mandate !== null) {
            yield* sql`update debit_mandates set ended_on = ${today}::date, end_reason = 'closed'
              where town_id = ${townId} and id = ${mandate.id}`
          }
          const { keyId, bytes } = seals.sealJson(mandatePlace(townId, id), account)
          const ibanEnd = account.iban.slice(-4)
          yield* sql`insert into debit_mandates (town_id, id, household_id, regie_code, reference, signed_on, iban_end, key_id,
              sealed, recorded_at, recorded_by, account_id)
            values (${townId}, ${id}, ${householdId}, ${regieCode}, ${reference}, ${today}::date, ${ibanEnd}, ${keyId},
              ${bytes}, ${at}, ${actorOfFamily(accountId)}, ${accountId})`
          yield* record(session, "payment.mandate-sign", id, reference)
          yield* tell(session, "mandateSigned", { ...regie, reference, ibanEnd, at })
        },
        sql.withTransaction,
        orDieSql
      )

      /** The mandate that this account signed and did not end, locked. */
      const own = Effect.fnUntraced(function* ({ townId, householdId, accountId }: FamilyAccess, id: string) {
        yield* lock(townId, "debit mandates")
        const [row] = yield* sql`select m.regie_code, m.reference, m.iban_end, m.key_id, m.sealed from debit_mandates m
          where m.town_id = ${townId} and m.id = ${id} and m.household_id = ${householdId} and m.account_id = ${accountId}
            and m.ended_on is null`.pipe(decodeRows(OwnMandate))
        return row ?? (yield* new MandateNotFound({ reference: "" }))
      })

      const open = Effect.fnUntraced(function* (townId: string, id: string, { keyId, sealed }: Sealed) {
        const opened = yield* seals.openJson(mandatePlace(townId, id), { keyId, bytes: sealed })
        return yield* Schema.decodeUnknownEffect(MandateAccount)(opened)
      }, Effect.orDie)

      const changeAccount = Effect.fn("FamilyMandates.changeAccount")(function* (
        session: OpenSession,
        id: string,
        signing: SigningMandate
      ) {
        const { access } = session
        yield* orDieSql(sql.withTransaction(own(access, id)))
        const problems = signingProblems(signing, session)
        if (problems.length > 0) return yield* new MandateUnfit({ problems })
        yield* signIns.confirm(access, signing.password)
        yield* keepAccount(session, id, signing)
      })

      const keepAccount = Effect.fnUntraced(
        function* (session: OpenSession, id: string, signing: SigningMandate) {
          const { access } = session
          const { townId } = access
          const { regieCode, reference, ibanEnd: formerEnd, ...sealed } = yield* own(access, id)
          const regie = (yield* debitsOf(access)).find((each) => each.regieCode === regieCode)
          const former = yield* open(townId, id, sealed)
          if (regie === undefined) return yield* new MandateNotFound({ reference })
          if (former.iban === compactIban(signing.iban)) {
            return yield* new MandateUnfit({ problems: [{ field: "iban", rule: "unchanged" }] })
          }
          const [formerId, at, account] = [yield* ids.next, yield* now, yield* signedAccount(session, signing, regie)]
          const kept = seals.sealJson(formerAccountPlace(townId, formerId), former)
          yield* sql`insert into former_debit_accounts (town_id, id, mandate_id, iban_end, key_id, sealed, until)
            values (${townId}, ${formerId}, ${id}, ${formerEnd}, ${kept.keyId}, ${kept.bytes}, ${at})`
          const { keyId, bytes } = seals.sealJson(mandatePlace(townId, id), account)
          const ibanEnd = account.iban.slice(-4)
          yield* sql`update debit_mandates set iban_end = ${ibanEnd}, key_id = ${keyId}, sealed = ${bytes}
            where town_id = ${townId} and id = ${id}`
          yield* record(session, "payment.mandate-account", id, reference)
          yield* tell(session, "mandateAccountChanged", { ...regie, reference, ibanEnd, at })
        },
        sql.withTransaction,
        orDieSql
      )

      const end = Effect.fn("FamilyMandates.end")(
        function* (session: OpenSession, id: string) {
          const { access } = session
          const { regieCode, reference, ibanEnd } = yield* own(access, id)
          const regie = (yield* debitsOf(access)).find((each) => each.regieCode === regieCode)
          yield* sql`update debit_mandates set ended_on = ${yield* todayInParis}::date, end_reason = 'revoked'
            where town_id = ${access.townId} and id = ${id}`
          yield* record(session, "payment.mandate-end", id, reference)
          if (regie !== undefined)
            yield* tell(session, "mandateEnded", { ...regie, reference, ibanEnd, at: yield* now })
        },
        sql.withTransaction,
        orDieSql
      )

      const pdf = Effect.fn("FamilyMandates.pdf")(function* (access: FamilyAccess, id: string) {
        const { townId, householdId, accountId, town } = access
        const [row] = yield* sql`select m.regie_code, m.reference, m.iban_end, m.key_id, m.sealed from debit_mandates m
          where m.town_id = ${townId} and m.id = ${id} and m.household_id = ${householdId} and m.account_id = ${accountId}
            and m.sealed is not null`.pipe(decodeRows(OwnMandate), Effect.orDie)
        if (row === undefined) return yield* new MandateNotFound({ reference: "" })
        const { holder, iban, signature } = yield* open(townId, id, row)
        if (signature === undefined) return yield* new MandateNotFound({ reference: "" })
        const { name, accentColor } = town.settings
        const printed: PrintedMandate = {
          ...{ town: { name, accentColor }, reference: row.reference, holder, signature },
          iban: `${iban.slice(0, 2)}•• •••• ${iban.slice(-4)}`
        }
        return yield* Effect.promise(() => draw<Uint8Array>("renderMandate", printed))
      })

      return FamilyMandates.of({ list, sign, changeAccount, end, pdf })
    })
  )
}

const OwnMandate = Schema.Struct({
  regieCode: Schema.String,
  reference: Schema.String,
  ibanEnd: Schema.String,
  keyId: Schema.String,
  sealed: Schema.Uint8Array
})

type Sealed = Pick<typeof OwnMandate.Type, "keyId" | "sealed">
