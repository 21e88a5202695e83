import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { needs } from "../../../../../scripts/needs.ts"
import { type StaffAccess, staffAccess } from "../../../src/accounts/FamilyAccess.ts"
import { Bordereaux } from "../../../src/invoices/bordereaux/Bordereaux.ts"
import { Invoices } from "../../../src/invoices/Invoices.ts"
import { InvoiceRuns } from "../../../src/invoices/issuing/InvoiceRuns.ts"
import { newId } from "../../../src/platform/ids/Ids.ts"
import type { TreasuryCollection } from "../../../src/towns/collection.ts"
import { Towns } from "../../../src/towns/Towns.ts"
import { runsAt } from "../../support/clock.ts"
import { describeOnDatabase, describeOnPostgres } from "../../support/databases.ts"
import {
  book,
  draftOctober,
  evening,
  eveningTariff,
  familyToInvoice,
  issueOctober,
  meal,
  mealTariff,
  runServices,
  schoolDays,
  townToInvoice
} from "../issuing/runsUnderTest.ts"
import { role, titres, validated } from "./treasury.ts"

const services = Layer.mergeAll(Bordereaux.layer, Invoices.layer).pipe(Layer.provideMerge(runServices))

/** Gives a household an adult and an address. */
const live = (townId: string, householdId: string, familyName: string) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const id = yield* newId
    yield* sql`insert into adults (town_id, id, external_ref, civility, family_name, given_name, created_at)
      values (${townId}, ${id}, ${id}, 'Mme', ${familyName}, 'Zoé', now())`
    yield* sql`insert into household_adults (town_id, household_id, adult_id, rank) values (${townId}, ${householdId}, ${id}, 1)`
    yield* sql`update households set street_number = '3', street = 'rue Haute' where town_id = ${townId} and id = ${householdId}`
  })

/** A drafted October of three families; meals are collected so, evenings by a cash office. */
const drafted = (collection: TreasuryCollection, refs: ReadonlyArray<string> = ["F1", "F2", "F3"]) =>
  Effect.gen(function* () {
    const { town: plain } = yield* townToInvoice([mealTariff(), eveningTariff({ regie: "petite-enfance" })])
    const regies = plain.settings.regies.map((each) => (each.code === "enfance" ? { ...each, collection } : each))
    const { town } = yield* Towns.use((towns) =>
      towns.apply({ ...plain.settings, regies }, [], { actor: "test", dryRun: false })
    )
    const staff = staffAccess({ town, actor: "test" })
    for (const [index, ref] of refs.entries()) {
      const family = yield* familyToInvoice(staff, ref)
      if (ref !== "perdu") yield* live(town.id, family.householdId, `Essai ${ref}`)
      yield* book(staff, family, meal, schoolDays.slice(0, 5 + index))
      yield* book(staff, family, evening, schoolDays.slice(0, 2))
    }
    yield* draftOctober(staff)
    return staff
  })

const listed = (staff: StaffAccess) => Bordereaux.use((bordereaux) => bordereaux.list(staff))
const fileOf = (staff: StaffAccess, name: string) => Bordereaux.use((bordereaux) => bordereaux.file(staff, name))

describeOnDatabase("what the Trésor public collects", services, (it) => {
  it.effect(
    "is a rôle of the run, an article each, and its file is valid and always the same",
    () =>
      Effect.gen(function* () {
        const staff = yield* drafted(role)
        yield* issueOctober(staff)
        const all = yield* listed(staff)
        assert.deepStrictEqual(all, [
          {
            ...{ name: "enfance-2026-1", regieCode: "enfance", kind: "role", exercise: 2026, number: 1 },
            ...{ issuedOn: "2026-11-02", period: "Octobre 2026", pieces: 3, firstPiece: 1 },
            // 5, 6 and 7 meals of 3.24
            ...{ totalCents: 5832, acceptedOn: null }
          }
        ])
        const file = yield* fileOf(staff, "enfance-2026-1")
        validated(file.document)
        assert.strictEqual(file.name, "PESORMC_21600999900011_00_2026_0000001")
        assert.include(file.document, '<MtBordHt V="58.32"/>')
        assert.strictEqual(file.document.match(/<NumDette /g)?.length, 3)
        assert.deepStrictEqual(yield* fileOf(staff, "ENFANCE-2026-1"), file)
      }),
    needs("xmllint")
  )

  it.effect(
    "is a titre each, numbered on from one month to the next",
    () =>
      Effect.gen(function* () {
        const staff = yield* drafted({ ...titres, firstPiece: 5001, firstBordereau: 90 } as typeof titres)
        yield* issueOctober(staff)
        const family = yield* familyToInvoice(staff, "F9")
        yield* live(staff.townId, family.householdId, "Neuf")
        yield* book(staff, family, meal, schoolDays)
        yield* draftOctober(staff)
        yield* issueOctober(staff)
        const all = yield* listed(staff)
        assert.deepStrictEqual(
          all.map(({ name, firstPiece, pieces }) => [name, firstPiece, pieces]),
          [
            ["enfance-2026-91", 5004, 1],
            ["enfance-2026-90", 5001, 3]
          ]
        )
        const { document } = yield* fileOf(staff, "enfance-2026-91")
        validated(document)
        assert.include(document, '<IdPce V="5004"/>')
      }),
    needs("xmllint")
  )

  it.effect("is said on the invoice, while the cash office's invoices stay its own", () =>
    Effect.gen(function* () {
      const staff = yield* drafted(role, ["F1"])
      yield* issueOctober(staff)
      const invoices = yield* Invoices.use((all) => all.list(staff))
      assert.deepStrictEqual(
        invoices.map(({ regieCode, collection }) => [regieCode, collection]),
        [
          ["petite-enfance", "regie"],
          ["enfance", "role"]
        ]
      )
      const [evenings, meals] = yield* Effect.forEach(invoices, ({ number }) =>
        Invoices.use((all) => all.byNumber(staff, number))
      )
      assert.isNull(evenings?.treasury)
      assert.deepStrictEqual(
        [meals?.treasury?.bordereau, meals?.treasury?.piece, meals?.treasury?.reference],
        [1, 1, ["2026", "07", "03", `0${meals?.number}`]]
      )
    })
  )

  it.effect("stays off the file, with the families' names, until their dossiers say who owes it", () =>
    Effect.gen(function* () {
      const staff = yield* drafted(role, ["F1", "perdu"])
      yield* issueOctober(staff)
      const refused = yield* Effect.flip(fileOf(staff, "enfance-2026-1"))
      assert.deepStrictEqual(refused._tag === "DebtorsIncomplete" ? refused.debtors : [], [
        { household: "Famille perdu", householdRef: "perdu", lacks: ["civility", "name", "given-name", "address"] }
      ])
      const missing = yield* Effect.flip(fileOf(staff, "enfance-2026-2"))
      assert.strictEqual(missing._tag, "BordereauNotFound")
    })
  )

  it.effect("is taken in charge once, from its day on", () =>
    Effect.gen(function* () {
      const staff = yield* drafted(role, ["F1"])
      yield* issueOctober(staff)
      const accept = (day: string) =>
        runsAt(
          "2026-11-10T09:00:00Z",
          Bordereaux.use((bordereaux) => bordereaux.accept(staff, "enfance-2026-1", day))
        )
      assert.strictEqual((yield* Effect.flip(accept("2026-11-01")))._tag, "AcceptanceDayUnfit")
      assert.strictEqual((yield* Effect.flip(accept("2026-11-11")))._tag, "AcceptanceDayUnfit")
      assert.strictEqual((yield* accept("2026-11-09")).acceptedOn, "2026-11-09")
      assert.strictEqual((yield* accept("2026-11-09")).acceptedOn, "2026-11-09")
      assert.strictEqual((yield* Effect.flip(accept("2026-11-08")))._tag, "AcceptedBefore")
    })
  )

  it.effect("is on one bordereau only, never changed nor removed, and paid to no cash office", () =>
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const staff = yield* drafted(role, ["F1", "F2"])
      yield* issueOctober(staff)
      const ours = `town_id = '${staff.townId}'`
      const refused = (statement: string, why: string) =>
        Effect.map(Effect.flip(sql.unsafe(statement)), (error) => assert.include(String(error.reason.cause), why))
      yield* refused(
        `insert into bordereau_pieces (town_id, bordereau_id, siret, budget, kind, exercise, number, invoice_id)
          select town_id, bordereau_id, siret, budget, kind, exercise, 9, invoice_id from bordereau_pieces where ${ours} limit 1`,
        "bordereau_pieces_once"
      )
      yield* refused(
        `insert into bordereau_pieces (town_id, bordereau_id, siret, budget, kind, exercise, number, invoice_id)
          select p.town_id, p.bordereau_id, p.siret, p.budget, p.kind, p.exercise, 9, i.id from bordereau_pieces p
          join invoices i on i.town_id = p.town_id and i.collection = 'regie' where p.${ours} limit 1`,
        "bordereau_pieces"
      )
      yield* refused(`update bordereaux set number = 2 where ${ours}`, "stands")
      yield* refused(`delete from bordereaux where ${ours}`, "append-only")
      yield* refused(`update bordereau_pieces set number = 3 where ${ours}`, "append-only")
      yield* refused(
        `insert into debit_invoices (town_id, debit_id, invoice_id, amount_cents)
          select town_id, gen_random_uuid(), id, total_cents from invoices where ${ours} and collection = 'role' limit 1`,
        "Tresor public"
      )
    })
  )
})

describeOnPostgres("bordereaux of a budget", services, (it) => {
  it.effect("are numbered without gaps when several months are issued at once", () =>
    Effect.gen(function* () {
      const staff = yield* drafted(titres)
      yield* Effect.all(
        Array.from({ length: 4 }, () => Effect.exit(issueOctober(staff))),
        { concurrency: "unbounded" }
      )
      const all = yield* listed(staff)
      assert.deepStrictEqual(
        all.map(({ name, firstPiece, pieces }) => [name, firstPiece, pieces]),
        [["enfance-2026-1", 1, 3]]
      )
      assert.strictEqual((yield* InvoiceRuns.use((runs) => runs.numbers(staff, "2026-10"))).length, 6)
    })
  )
})
