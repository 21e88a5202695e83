import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../../accounts/FamilyAccess.ts"
import { auditOf } from "../../audit/Audit.ts"
import { orDieSql } from "../../platform/sql/failures.ts"
import { todayInParis } from "../../platform/time/today.ts"
import { InvoiceAction } from "../auditActions.ts"
import {
  AcceptanceDayUnfit,
  AcceptedBefore,
  type Bordereau,
  type BordereauNotFound,
  DebtorsIncomplete
} from "./Bordereau.ts"
import { bordereauRows } from "./bordereauRows.ts"
import { lacksOf } from "./pesDebtor.ts"
import { pesFileName, writePesRecette } from "./pesRecette.ts"

/** A file for the Trésor public. */
export interface PesFile {
  /** Without an ending. */
  readonly name: string
  readonly document: string
}

/** What is handed to the Trésor public: titres and rôles that runs issued. */
export class Bordereaux extends Context.Service<
  Bordereaux,
  {
    /** Bordereaux, the newest first. */
    list(staff: StaffAccess): Effect.Effect<ReadonlyArray<Bordereau>>
    /** The PES v2 file of a bordereau: the same claims and numbers each time, debtors as their dossiers are now. */
    file(staff: StaffAccess, name: string): Effect.Effect<PesFile, BordereauNotFound | DebtorsIncomplete>
    /** The comptable public took it in charge on an ISO day: families pay online from the day after. Twice on one day is once. */
    accept(
      staff: StaffAccess,
      name: string,
      acceptedOn: string
    ): Effect.Effect<Bordereau, BordereauNotFound | AcceptanceDayUnfit | AcceptedBefore>
  }
>()("@portail-familles/core/invoices/Bordereaux") {
  static readonly layer = Layer.effect(
    Bordereaux,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const rows = yield* bordereauRows
      const audit = yield* auditOf(InvoiceAction)

      const list = Effect.fn("Bordereaux.list")(function* ({ townId }: StaffAccess) {
        const all = yield* rows.list(townId, sql`true`)
        return all.map(shown)
      }, orDieSql)

      const file = Effect.fn("Bordereaux.file")(function* ({ town, townId }: StaffAccess, name: string) {
        const bordereau = yield* rows.named(townId, name)
        const pieces = yield* rows.piecesOf(townId, bordereau.id)
        const debtors = pieces.flatMap(({ household, ...debtor }) => {
          const lacks = lacksOf(debtor)
          return lacks.length === 0 ? [] : [{ household, householdRef: debtor.householdRef, lacks }]
        })
        if (debtors.length > 0) return yield* new DebtorsIncomplete({ debtors })
        const fileName = pesFileName(bordereau)
        const regie = town.settings.regies.find(({ code }) => code === bordereau.regieCode)
        const document = writePesRecette({
          ...bordereau,
          fileName,
          object: regie?.name ?? bordereau.regieCode,
          townName: town.settings.name,
          pieces: pieces.map((piece) => ({ ...piece, debtor: piece }))
        })
        return { name: fileName, document }
      }, orDieSql)

      const accept = Effect.fn("Bordereaux.accept")(
        function* (staff: StaffAccess, name: string, acceptedOn: string) {
          const { townId, actor } = staff
          const { id, issuedOn, ...found } = yield* rows.named(townId, name)
          const today = yield* todayInParis
          if (found.acceptedOn !== null && found.acceptedOn !== acceptedOn) {
            return yield* new AcceptedBefore({ acceptedOn: found.acceptedOn })
          }
          if (acceptedOn < issuedOn || acceptedOn > today) return yield* new AcceptanceDayUnfit({ issuedOn, today })
          const written = yield* sql`update bordereaux set accepted_on = ${acceptedOn}, accepted_by = ${actor}
            where town_id = ${townId} and id = ${id} and accepted_on is null returning 1 as one`
          if (written.length > 0) {
            yield* audit.record(staff, {
              action: "invoice.bordereau-accept",
              subjectType: "bordereau",
              subjectId: found.name,
              after: { on: acceptedOn, lines: found.pieces, amountCents: found.totalCents }
            })
          }
          return shown(yield* rows.named(townId, name))
        },
        sql.withTransaction,
        orDieSql
      )

      return Bordereaux.of({ list, file, accept })
    })
  )
}

const shown = ({
  id: _,
  collection: __,
  ...bordereau
}: Bordereau & { readonly id: string; readonly collection: unknown }): Bordereau => bordereau
