import { Context, Effect, Layer } from "effect"
import type { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import type { Seals } from "../platform/crypto/Seals.ts"
import type { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { requireDay } from "../reservations/attendance/links/linkDays.ts"
import { Registers } from "../reservations/attendance/links/Registers.ts"
import {
  type LinkDayRefused,
  type LinkHealth,
  type StaffLinkAccess,
  staffOfLink
} from "../reservations/attendance/links/StaffLink.ts"
import { AttendanceSheets } from "./AttendanceSheets.ts"
import type { DocumentNotForService } from "./Document.ts"
import { healthRefusal } from "./healthRefusal.ts"
import type { AttendanceChild } from "./pdf/AttendanceGroup.ts"

/** Whom to call for the children of a day and who may collect them; `withHealth` says whether it tells of their health too. */
export interface RegisterCareRecords {
  readonly withHealth: boolean
  readonly children: ReadonlyArray<AttendanceChild>
}

/** What a director must know of the children whom a staff link opens. */
export class RegisterCare extends Context.Service<
  RegisterCare,
  {
    /**
     * What the attendance sheet of the day says, of the children that the link is for or of one of them; each reading is in the log, and
     * families see when their child's record was read. Without health where the link is not for it, or the documents are no longer for its service.
     */
    of(link: StaffLinkAccess, day: string, childId?: string): Effect.Effect<RegisterCareRecords, LinkDayRefused, Seals>
    /** Refuses health to a service for which none of the documents that fill the record is. */
    require(staff: StaffAccess, health: LinkHealth): Effect.Effect<void, DocumentNotForService>
  }
>()("@portail-familles/core/documents/RegisterCare") {
  static readonly layer = Layer.effect(
    RegisterCare,
    Effect.gen(function* () {
      const sheets = yield* AttendanceSheets
      const registers = yield* Registers
      const refusalFor = yield* healthRefusal
      const needs = Effect.provideContext(yield* Effect.context<Ids | SqlClient.SqlClient>())

      const of = Effect.fn("RegisterCare.of")(function* (link: StaffLinkAccess, day: string, childId?: string) {
        yield* requireDay(link, day)
        const activity = yield* registers.activity(link)
        if (activity === null) return { withHealth: false, children: [] }
        const { place, group, health } = link
        const staff = staffOfLink(link)
        const sheetOf = {
          ...{ activity, day },
          ...(place === null ? {} : { place }),
          ...(group === null ? {} : { group }),
          ...(childId === undefined ? {} : { childId })
        }
        const without = sheets.of(staff, sheetOf)
        const sheet =
          health === null
            ? yield* without
            : yield* sheets
                .withHealth(staff, sheetOf, health)
                .pipe(Effect.catchTags({ DocumentNotForService: () => without }))
        return { withHealth: sheet.withHealth, children: sheet.groups.flatMap(({ children }) => children) }
      })

      const require = Effect.fn("RegisterCare.require")(
        function* (staff: StaffAccess, { purpose, service }: LinkHealth) {
          const refusal = yield* refusalFor(staff, service, { purpose, ...(service === null ? {} : { service }) })
          if (refusal !== null) return yield* refusal
        },
        (effect) => needs(effect),
        orDieSql
      )

      return RegisterCare.of({ of, require })
    })
  )
}
