import { Context, Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { HomeNotFound } from "./ChildHomes.ts"
import { recordHealthRead } from "./recordHealthRead.ts"
import { health } from "./sections/health.ts"
import type { Health } from "./sections/values.ts"

/** A child's health record as staff read it. */
export interface ReadRecord {
  readonly childName: string
  readonly birthDate: string
  readonly health: Health
}

/** Children's health records for those of the town who care for them: each reading leaves a trace that the family sees. */
export class HealthRecords extends Context.Service<
  HealthRecords,
  {
    /** Opens one record, by the child's external reference; `purpose` says to the family why. */
    read(staff: StaffAccess, childRef: string, purpose: string): Effect.Effect<ReadRecord, HomeNotFound>
  }
>()("@portail-familles/core/children/HealthRecords") {
  static readonly layer = Layer.effect(
    HealthRecords,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const seals = yield* Seals
      const recordRead = yield* recordHealthRead

      const read = Effect.fn("HealthRecords.read")(
        function* (staff: StaffAccess, childRef: string, purpose: string) {
          const [child] = yield* sql<{ id: string; name: string; birthDate: string }>`
            select id, given_name || ' ' || family_name as name, birth_date from children
            where town_id = ${staff.townId} and external_ref = ${childRef}`
          if (child === undefined) return yield* new HomeNotFound({ what: "child", ref: childRef })
          const owner = { of: "child", townId: staff.townId, childId: child.id } as const
          const [row] = yield* sql<{ document: object }>`select ${health.select(sql, owner)} as document`
          yield* recordRead(staff, child.id, purpose)
          return {
            childName: child.name,
            birthDate: child.birthDate,
            health: yield* health.decode(row?.document ?? {}, owner)
          }
        },
        sql.withTransaction,
        Effect.provideService(Seals, seals),
        orDieSql
      )

      return HealthRecords.of({ read })
    })
  )
}
