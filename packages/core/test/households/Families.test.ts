import { assert } from "@effect/vitest"
import { Effect, Layer, Tracer } from "effect"
import { SqlClient } from "effect/sql"
import { demoFamiliesCsv } from "../../../demo/src/families.ts"
import type { StaffAccess } from "../../src/accounts/FamilyAccess.ts"
import { Audit } from "../../src/audit/Audit.ts"
import { Families } from "../../src/households/Families.ts"
import { familyCsv } from "../../src/households/familyCsv.ts"
import type { ImportOptions } from "../../src/platform/csv/ImportReport.ts"
import { atOnce } from "../../src/platform/sql/batches.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { describeOnBothDatabases } from "../support/databases.ts"
import { familiesLayer } from "../support/families.ts"
import { allHouseholds, newTown } from "../support/town.ts"

const services = Layer.mergeAll(familiesLayer, Towns.layer).pipe(Layer.provideMerge(Audit.layer))
const header =
  "foyer;nom_1;prenom_1;mail_1;ref_1;nom_2;prenom_2;mail_2;ref_2;rue;enfant;enfant_nom;enfant_prenom;enfant_naissance"
const report = (staff: StaffAccess, csv: string, options: Partial<ImportOptions> = {}) =>
  Effect.gen(function* () {
    const file = yield* Effect.promise(() => familyCsv(csv))
    return yield* Families.use((families) => families.import(staff, [file], { ...keep, ...options }))
  })
const keep = { dryRun: false, skipInvalid: false }

const imported = (staff: StaffAccess, lines: ReadonlyArray<string>, options: Partial<typeof keep> = {}) =>
  Effect.map(
    report(staff, [header, ...lines].join("\n"), options),
    ({ created, changed, unchanged, invalidCount, imported }) => [created, changed, unchanged, invalidCount, imported]
  )
const listed = (staff: StaffAccess) =>
  Effect.map(allHouseholds(staff), (households) =>
    households.map((household) => ({
      ref: household.externalRef,
      street: household.street,
      adults: household.adults.map((adult) => `${adult.rank} ${adult.externalRef} ${adult.givenName}`),
      children: household.children.map((child) => `${child.externalRef} ${child.birthDate}`)
    }))
  )

const dupont = "F1;DUPONT;Zoé;zoe@example.org;;MARTIN;Luc;luc@example.org;;Rue du Moulin;E1;DUPONT;Emma;14/03/2019"
const diaye = "F2;N’DIAYE;Awa;awa@example.org;;;;;;Rue des Lilas;E2;N’DIAYE;Noé;01/02/2020"
const bad = "F3;LE GOFF;Yann;pas une adresse;;;;;;;;;;"

describeOnBothDatabases("import of families", services, (it) => {
  it.effect("creates them, and the second time changes nothing", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      assert.deepStrictEqual(yield* imported(staff, [dupont, diaye]), [2, 0, 0, 0, true])
      const before = yield* listed(staff)
      assert.deepStrictEqual(before, [
        { ref: "F1", street: "Rue du Moulin", adults: ["1 F1-1 Zoé", "2 F1-2 Luc"], children: ["E1 2019-03-14"] },
        { ref: "F2", street: "Rue des Lilas", adults: ["1 F2-1 Awa"], children: ["E2 2020-02-01"] }
      ])
      assert.deepStrictEqual(yield* imported(staff, [dupont, diaye]), [0, 0, 2, 0, true])
      assert.deepStrictEqual(yield* listed(staff), before)
    })
  )

  it.effect("keeps nothing of a file with a bad line, unless told to skip its household", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      assert.deepStrictEqual(yield* imported(staff, [dupont, bad]), [0, 0, 0, 1, false])
      assert.deepStrictEqual(yield* listed(staff), [])
      assert.deepStrictEqual(yield* imported(staff, [dupont, bad], { skipInvalid: true }), [1, 0, 0, 1, true])
      assert.deepStrictEqual(
        (yield* listed(staff)).map(({ ref }) => ref),
        ["F1"]
      )
    })
  )

  it.effect("tells in a dry run what it would do, and keeps nothing", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      assert.deepStrictEqual(yield* imported(staff, [dupont], { dryRun: true }), [1, 0, 0, 0, false])
      assert.deepStrictEqual(yield* listed(staff), [])
    })
  )

  it.effect("changes what the file tells otherwise: address, people and who belongs to the household", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      yield* imported(staff, [dupont, diaye])
      const moved = dupont.replace("Rue du Moulin", "Avenue des Tilleuls").replace("14/03/2019", "15/03/2019")
      assert.deepStrictEqual(yield* imported(staff, [moved, diaye]), [0, 1, 1, 0, true])
      const alone = "F1;DUPONT;Zoé;zoe@example.org;;;;;;Avenue des Tilleuls;E1;DUPONT;Emma;15/03/2019"
      assert.deepStrictEqual(yield* imported(staff, [alone, diaye]), [0, 1, 1, 0, true])
      assert.deepStrictEqual((yield* listed(staff))[0], {
        ref: "F1",
        street: "Avenue des Tilleuls",
        adults: ["1 F1-1 Zoé"],
        children: ["E1 2019-03-15"]
      })
    })
  )

  it.effect("lets the guardians of a household change places", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      yield* imported(staff, ["F1;A;Ana;;P1;B;Bo;;P2;;;;;"])
      assert.deepStrictEqual(yield* imported(staff, ["F1;B;Bo;;P2;A;Ana;;P1;;;;;"]), [0, 1, 0, 0, true])
      assert.deepStrictEqual((yield* listed(staff))[0]?.adults, ["1 P2 Bo", "2 P1 Ana"])
      assert.deepStrictEqual(yield* imported(staff, ["F1;C;Cy;;P3;B;Bo;;P2;;;;;"]), [0, 1, 0, 0, true])
      assert.deepStrictEqual((yield* listed(staff))[0]?.adults, ["1 P3 Cy", "2 P2 Bo"])
    })
  )

  it.effect("counts both homes of a child that changed", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const homes = (day: string) => [`F1;A;Ana;;;;;;;;E1;A;Zoé;${day}`, `F2;B;Bo;;;;;;;;E1;A;Zoé;${day}`]
      const between = Array.from({ length: 600 }, (_, index) => `X${index};X;Xu;;;;;;;;;;;`)
      const file = (day: string) => [homes(day)[0] ?? "", ...between, homes(day)[1] ?? ""]
      assert.deepStrictEqual(yield* imported(staff, file("01/01/2020")), [602, 0, 0, 0, true])
      assert.deepStrictEqual(yield* imported(staff, file("02/01/2020")), [0, 2, 600, 0, true])
    })
  )

  it.effect("warns of a mail address that two adults of the town have", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      yield* imported(staff, [dupont])
      const { warnings } = yield* report(staff, `${header}\nF9;A;Ana;LUC@example.org;;B;Bo;bo@example.org;;;;;;`)
      assert.deepStrictEqual(warnings, [
        { line: 2, column: "mail_1", code: "shared-mail", mail: "luc@example.org", refs: ["F1-2", "F9-1"] }
      ])
    })
  )

  it.effect("keeps towns apart that use the same references", () =>
    Effect.gen(function* () {
      const [here, there] = [yield* newTown(), yield* newTown()]
      yield* imported(here.staff, [dupont])
      assert.deepStrictEqual(yield* imported(there.staff, [dupont.replace("Rue du Moulin", "Ailleurs")]), [
        1,
        0,
        0,
        0,
        true
      ])
      assert.strictEqual((yield* listed(here.staff))[0]?.street, "Rue du Moulin")
      assert.deepStrictEqual(yield* imported(here.staff, [dupont]), [0, 0, 1, 0, true])
    })
  )

  it.effect("is written to the audit log with its counts", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      yield* imported(staff, [dupont, diaye])
      const sql = yield* SqlClient.SqlClient
      const entries = yield* sql`select actor, action, after from audit_entries
        where town_id = ${staff.townId} and action = 'family.import'`
      assert.deepStrictEqual(entries, [
        { actor: "test", action: "family.import", after: { created: 2, changed: 0, unchanged: 0 } }
      ])
    })
  )

  it.effect("takes the demo's file without a problem", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const { created, invalid, warnings } = yield* report(staff, demoFamiliesCsv(), { dryRun: true })
      assert.deepStrictEqual([created, invalid, warnings], [202, [], []])
    })
  )

  it.effect("of 4,000 families needs few statements and tells how far it is", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      const lines = Array.from(
        { length: 4000 },
        (_, i) => `F${i};NOM;Prénom;p${i}@example.org;;B;Bo;;;Rue;E${i};NOM;Zoé;01/01/2020`
      )
      const progress: Array<number> = []
      const onProgress = (done: number) => Effect.sync(() => progress.push(done)).pipe(Effect.asVoid)
      const spans = yield* statementsOf(report(staff, [header, ...lines].join("\n"), { onProgress }))
      assert.isAbove(spans, 8)
      assert.isBelow(spans, 100)
      assert.deepStrictEqual(progress, [1001, 2001, 3001, 4001])
      assert.strictEqual(yield* Families.use((families) => families.count(staff)), 4000)
    })
  )
})

/** How many statements an effect sends to the database. */
const statementsOf = <A, E, R>(effect: Effect.Effect<A, E, R>) =>
  Effect.gen(function* () {
    let statements = 0
    const tracer = Tracer.make({
      span: (options) => {
        if (options.kind === "client") statements++
        return new Tracer.NativeSpan(options)
      }
    })
    yield* Effect.withTracer(effect, tracer)
    return statements
  })

describeOnBothDatabases("reading a whole town", services, (it) => {
  it.effect("holds few households at once, however many there are, and gives each once, in order", () =>
    Effect.gen(function* () {
      const { town, staff } = yield* newTown()
      const sql = yield* SqlClient.SqlClient
      const families = yield* Families
      yield* sql`insert into households (town_id, id, external_ref, name, created_at)
        select ${town.id}, gen_random_uuid(), 'F' || n, 'Famille ' || (n % 7), now() from generate_series(1, 501) n`
      const parts: Array<ReadonlyArray<string>> = []
      const count = yield* families.each(staff, (some) =>
        Effect.gen(function* () {
          parts.push(some.map(({ externalRef }) => externalRef))
          // what comes meanwhile is of another moment
          yield* sql`insert into households (town_id, id, external_ref, name, created_at)
            values (${town.id}, gen_random_uuid(), ${`late ${parts.length}`}, 'Famille 9', now())`
        }).pipe(Effect.orDie)
      )
      assert.strictEqual(count, 501)
      assert.deepStrictEqual(
        parts.map((part) => part.length),
        [atOnce, atOnce, 101]
      )
      const known = yield* sql<{ externalRef: string }>`select external_ref from households
        where town_id = ${town.id} and external_ref not like 'late%' order by name, external_ref`
      assert.deepStrictEqual(
        parts.flat(),
        known.map(({ externalRef }) => externalRef)
      )
    })
  )

  it.effect("ends with the reader's own failure", () =>
    Effect.gen(function* () {
      const { staff } = yield* newTown()
      yield* imported(staff, [dupont])
      const families = yield* Families
      assert.strictEqual(yield* Effect.flip(families.each(staff, () => Effect.fail("full"))), "full")
      assert.strictEqual(yield* families.each(staff, () => Effect.void), 1)
    })
  )
})
