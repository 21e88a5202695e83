import { Context, Effect, Layer, Stream } from "effect"
import { SqlClient } from "effect/sql"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { Audit } from "../audit/Audit.ts"
import { health } from "../children/sections/health.ts"
import type { Authorisations } from "../children/sections/values.ts"
import { readablePhone } from "../households/phones.ts"
import { Seals } from "../platform/crypto/Seals.ts"
import { Ids } from "../platform/ids/Ids.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { longDay } from "../platform/time/longDates.ts"
import { now } from "../platform/time/now.ts"
import type { Town } from "../towns/Town.ts"
import { DocumentNotForService } from "./Document.ts"
import { DocumentKinds } from "./DocumentKinds.ts"
import { DocumentRequests } from "./DocumentRequests.ts"
import { healthKinds, seenByService } from "./documentKind.ts"
import { formatFrenchDay } from "./frenchFormat.ts"
import { healthLines } from "./healthLines.ts"
import type { EmergencySheet } from "./pdf/EmergencyGroup.ts"
import type { Opening } from "./Reviews.ts"

/** Whose sheet: those enrolled in an activity on an ISO day; of one class, or all. */
export interface SheetOf extends Opening {
  readonly activity: string
  readonly on: string
  readonly schoolClass?: string
}

/** What a director takes along: whom to call, what to do, who may collect each child, on paper and without a network. */
export class EmergencySheets extends Context.Service<
  EmergencySheets,
  {
    /**
     * Everything on the sheet, in few queries however many children; every family sees that its child's record was read, and why.
     * Where none of the documents that fill the record is for the service, it is refused, and the journal says so.
     */
    of(staff: StaffAccess, town: Town, sheet: SheetOf): Effect.Effect<EmergencySheet, DocumentNotForService>
  }
>()("@portail-familles/core/documents/EmergencySheets") {
  static readonly layer = Layer.effect(
    EmergencySheets,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const ids = yield* Ids
      const seals = yield* Seals
      const audit = yield* Audit
      const requests = yield* DocumentRequests
      const kinds = yield* DocumentKinds
      const needs = Effect.provide(Context.make(Ids, ids).pipe(Context.add(Seals, seals)))

      const childrenOf = (townId: string, { activity, on, schoolClass }: SheetOf) => sql<EnrolledChild>`
        select c.id, c.given_name || ' ' || c.family_name as name, c.birth_date, c.school_class, c.no_pork, c.no_meat,
          c.packed_meal, c.authorisations,
          (select jsonb_build_object('keyId', h.key_id, 'sealed', encode(h.sealed, 'base64'))
            from child_health h where h.town_id = c.town_id and h.child_id = c.id) as health,
          (select jsonb_agg(jsonb_build_object('name', a.given_name || ' ' || a.family_name, 'relation', ha.relation,
              'phone', a.main_phone, 'secondPhone', a.second_phone) order by hc.household_id, ha.rank)
            from household_children hc
            join household_adults ha on ha.town_id = hc.town_id and ha.household_id = hc.household_id
            join adults a on a.town_id = ha.town_id and a.id = ha.adult_id
            where hc.town_id = c.town_id and hc.child_id = c.id) as guardians,
          (select jsonb_agg(jsonb_build_object('kind', k.kind, 'name', trim(k.given_name || ' ' || k.family_name),
              'relation', k.relation, 'phone', k.phone, 'secondPhone', k.second_phone) order by k.household_id, k.position)
            from child_contacts k where k.town_id = c.town_id and k.child_id = c.id) as contacts
        from children c
        where c.town_id = ${townId} and exists (select 1 from enrolments e where e.town_id = c.town_id and e.child_id = c.id
            and e.activity = ${activity} and ${on}::date between e.starts_on and e.ends_on)
          and (${schoolClass ?? null}::text is null or c.school_class = ${schoolClass ?? null})
        order by c.family_name, c.given_name, c.id`

      const missingOf = (staff: StaffAccess, town: Town, { activity, on }: SheetOf) =>
        requests.stream(staff, town, { what: "missing", activity, on }).pipe(
          Stream.runCollect,
          Effect.map((all) => Map.groupBy(all, ({ subject }) => subject.id))
        )

      /** No record is seen without a trace. */
      const trace = Effect.fnUntraced(function* (
        staff: StaffAccess,
        sheet: SheetOf,
        children: ReadonlyArray<EnrolledChild>
      ) {
        const at = yield* now
        const rows = yield* Effect.forEach(children, ({ id }) =>
          Effect.map(ids.next, (read) => ({ id: read, child: id }))
        )
        yield* sql`insert into health_reads (town_id, id, child_id, reader, purpose, at)
          select ${staff.townId}, r.id, r.child, ${staff.actor}, ${sheet.purpose}, ${at}
          from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(id uuid, child uuid)`
        yield* audit.record(staff, {
          action: "document.emergency-sheet",
          subjectType: "town",
          subjectId: staff.townId,
          after: { ...sheet, children: children.length }
        })
      })

      const refused = Effect.fnUntraced(function* (staff: StaffAccess, sheet: SheetOf) {
        const filling = healthKinds((yield* kinds.list(staff.townId)).map(({ kind }) => kind))
        const [first] = filling
        if (first === undefined || filling.some(({ seenBy }) => seenByService(seenBy, sheet.service))) return null
        yield* audit.record(staff, {
          action: "document.open-refused",
          subjectType: "town",
          subjectId: staff.townId,
          after: { ...sheet }
        })
        return new DocumentNotForService({
          title: first.title,
          services: [...new Set(filling.flatMap(({ seenBy }) => seenBy))]
        })
      })

      const of = Effect.fn("EmergencySheets.of")(
        function* (staff: StaffAccess, town: Town, sheet: SheetOf) {
          const refusal = yield* refused(staff, sheet)
          if (refusal !== null) return yield* refusal
          return yield* drawn(staff, town, sheet)
        },
        needs,
        orDieSql
      )

      const drawn = Effect.fnUntraced(function* (staff: StaffAccess, town: Town, sheet: SheetOf) {
        const children = yield* childrenOf(staff.townId, sheet)
        const missing = yield* missingOf(staff, town, sheet)
        yield* trace(staff, sheet, children)
        const { settings } = town
        return {
          town: {
            name: settings.name,
            addressLines: settings.addressLines,
            accentColor: settings.accentColor,
            contact: settings.contactMail
          },
          language: "fr" as const,
          activity: settings.activities.find(({ code }) => code === sheet.activity)?.name ?? sheet.activity,
          day: longDay(sheet.on, "fr"),
          group: sheet.schoolClass ?? "Tous les groupes",
          children: yield* Effect.forEach(children, (child) => sheetChild(staff.townId, child, missing.get(child.id)))
        }
      }, sql.withTransaction)

      const sheetChild = Effect.fnUntraced(function* (
        townId: string,
        child: EnrolledChild,
        missing: ReadonlyArray<{ readonly kind: { readonly title: string } }> = []
      ) {
        const owner = { of: "child", townId, childId: child.id } as const
        const record = child.health === null ? null : yield* health.decode(child.health, owner)
        const contacts = child.contacts ?? []
        const kindOf = (kind: string) => contacts.filter((contact) => contact.kind === kind).map(person)
        const { leavesAlone, leavesAloneFrom } = child.authorisations
        return {
          name: child.name,
          birthDate: formatFrenchDay(child.birthDate),
          schoolClass: child.schoolClass,
          health: record === null ? [] : healthLines(record),
          contacts: [...(child.guardians ?? []).map(person), ...kindOf("emergency")],
          pickups: kindOf("pickup"),
          forbidden: kindOf("forbidden").map(({ name, relation }) => ({ name, relation })),
          diet: [
            ...(child.noPork ? ["sans porc"] : []),
            ...(child.noMeat ? ["sans viande"] : []),
            ...(child.packedMeal ? ["panier repas"] : [])
          ],
          leavesAloneFrom: leavesAlone === true ? (leavesAloneFrom ?? null) : null,
          missing: [...(record === null ? ["Fiche santé non remplie"] : []), ...missing.map(({ kind }) => kind.title)]
        }
      })

      return EmergencySheets.of({ of })
    })
  )
}

interface Person {
  readonly name: string
  readonly relation: string
  readonly phone: string
  readonly secondPhone: string
}

interface EnrolledChild {
  readonly id: string
  readonly name: string
  readonly birthDate: string
  readonly schoolClass: string
  readonly noPork: boolean
  readonly noMeat: boolean
  readonly packedMeal: boolean
  readonly authorisations: Partial<Authorisations>
  readonly health: { readonly keyId: string; readonly sealed: string } | null
  readonly guardians: ReadonlyArray<Person> | null
  readonly contacts: ReadonlyArray<Person & { readonly kind: string }> | null
}

const person = ({ name, relation, phone, secondPhone }: Person) => ({
  name,
  relation,
  phone: [phone, secondPhone]
    .filter((number) => number !== "")
    .map(readablePhone)
    .join(" · ")
})
