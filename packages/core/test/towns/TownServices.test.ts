import { assert } from "@effect/vitest"
import { Effect, Layer } from "effect"
import { SqlClient } from "effect/sql"
import { Audit } from "../../src/audit/Audit.ts"
import { FamilyMessages } from "../../src/messages/FamilyMessages.ts"
import { StaffMessages } from "../../src/messages/StaffMessages.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import type { ServiceUse } from "../../src/towns/serviceUses.ts"
import { TownServices } from "../../src/towns/TownServices.ts"
import { Towns } from "../../src/towns/Towns.ts"
import { messageServices, messageTown } from "../messages/messagesUnderTest.ts"
import { describeOnDatabase } from "../support/databases.ts"
import { newTown } from "../support/town.ts"

const how = { actor: "nadia", dryRun: false }
const jeunesse = { name: "L'école", mail: "jeunesse@ville.example", openingHours: ["Lundi : 9 h – 12 h"] }
const pdf = (text: string) => ({
  name: "services/jeunesse/dossier.pdf",
  mediaType: "application/pdf",
  content: new TextEncoder().encode(text)
})

const services = TownServices.layer.pipe(Layer.provideMerge(messageServices))

describeOnDatabase("the services of a town", services, (it) => {
  it.effect("are added and changed one at a time, as a town's file would say them, each change in the log", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const [offered, towns, audit] = [yield* TownServices, yield* Towns, yield* Audit]
      const stored = Effect.map(towns.find(town.settings.slug), ({ settings }) => settings.services)
      yield* offered.add(town, "jeunesse", jeunesse, { ...how, dryRun: true })
      assert.deepStrictEqual(yield* stored, [])
      yield* offered.add(town, "jeunesse", jeunesse, how)
      const { changes } = yield* offered.edit(town, "jeunesse", { phone: "03 44 00 00 00" }, how)
      const changed = [{ path: "services.jeunesse.phone", before: "", after: "03 44 00 00 00" }]
      assert.deepStrictEqual(changes, changed)
      const whole = { code: "jeunesse", description: "", address: "", files: [], ...jeunesse, name: "L’école" }
      assert.deepStrictEqual(yield* stored, [{ ...whole, phone: "03 44 00 00 00" }])
      const [last] = yield* audit.list(town.id, { limit: 1 })
      assert.deepStrictEqual([last?.actor, last?.action, last?.after], ["nadia", "town.apply", changed])
      assert.deepStrictEqual((yield* offered.edit(town, "jeunesse", {}, how)).changes, [])
    })
  )

  it.effect("are refused for what a town's file may not say, and under a code that is taken", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const offered = yield* TownServices
      const unfit = yield* Effect.flip(offered.add(town, "La Jeunesse", { name: "Jeunesse", mail: "ville" }, how))
      assert.deepInclude(unfit, { _tag: "ServiceUnfit" })
      const problems = unfit._tag === "ServiceUnfit" ? unfit.problems : []
      assert.deepStrictEqual(
        problems.map((problem) => problem.replace(/.* at /, "")),
        ["code", "mail"]
      )
      yield* offered.add(town, "jeunesse", jeunesse, how)
      assert.strictEqual((yield* Effect.flip(offered.add(town, "jeunesse", jeunesse, how)))._tag, "ServiceExists")
      assert.deepInclude(yield* Effect.flip(offered.edit(town, "sport", {}, how)), {
        _tag: "ServiceNotFound",
        known: ["jeunesse"]
      })
    })
  )

  it.effect("have files that come, are replaced under their label, and go with them", () =>
    Effect.gen(function* () {
      const { town } = yield* newTown()
      const [offered, towns] = [yield* TownServices, yield* Towns]
      const names = Effect.map(towns.fileSizes(town.id), (sizes) => [...sizes])
      const file = (text: string) => ({ file: { label: "Dossier", content: pdf(text) } })
      yield* offered.add(town, "jeunesse", { ...jeunesse, ...file("avant") }, how)
      assert.deepStrictEqual(yield* names, [["services/jeunesse/dossier.pdf", 5]])
      assert.deepStrictEqual((yield* offered.edit(town, "jeunesse", file("avant"), how)).changes, [])
      assert.lengthOf((yield* offered.edit(town, "jeunesse", file("ensuite"), how)).changes, 1)
      assert.deepStrictEqual(yield* names, [["services/jeunesse/dossier.pdf", 7]])
      const lost = yield* Effect.flip(offered.edit(town, "jeunesse", { withoutFile: "Autre" }, how))
      assert.strictEqual(lost._tag, "ServiceFileNotFound")
      const { service } = yield* offered.edit(town, "jeunesse", { withoutFile: "Dossier" }, how)
      assert.deepStrictEqual(service.files, [])
      assert.deepStrictEqual(yield* names, [])
    })
  )

  it.effect("stay while something names them, by whichever way they are to go; then they go", () =>
    Effect.gen(function* () {
      const { town, staff, access } = yield* messageTown()
      const [offered, towns, sql] = [yield* TownServices, yield* Towns, yield* SqlClient.SqlClient]
      const remove = offered.remove(town, "enfance", how)
      const withoutServices = { ...town.settings, services: [] }
      const { id } = yield* FamilyMessages.use((messages) =>
        messages.begin(access, { service: "enfance", subject: "Carnaval", text: "À quelle heure ?" })
      )
      const settings = (named: object) => JSON.stringify({ code: "essai", ...named })
      yield* sql`insert into activities (town_id, code, position, settings, applied_at)
        values (${town.id}, 'essai', 0, ${settings({ name: "Mercredi", service: "enfance" })}::jsonb, now())`
      yield* sql`insert into document_kinds (town_id, code, position, settings, applied_at)
        values (${town.id}, 'essai', 0, ${settings({ title: "Fiche sanitaire", seenBy: ["enfance"] })}::jsonb, now())`
      for (const [label, ends] of [
        ["Directrice", "2999-01-01"],
        ["Fini", "2020-01-02"]
      ]) {
        yield* sql`insert into staff_links (town_id, id, secret_hash, label, activity, starts_on, ends_on, health_purpose,
            service, created_at, created_by, expires_at)
          values (${town.id}, ${yield* newId}, sha256(${label}::bytea), ${label}, 'essai', '2020-01-01', '2020-01-01',
            'soin', 'enfance', '2020-01-01', 'nadia', ${ends})`
      }
      const named = (kind: ServiceUse["kind"], name: string) => ({ service: "enfance", kind, name })
      const uses = [
        named("activity", "Mercredi"),
        named("document", "Fiche sanitaire"),
        named("link", "Directrice"),
        named("message", id.slice(-8))
      ]
      assert.deepInclude(yield* Effect.flip(remove), { _tag: "ServiceInUse", uses })
      assert.deepInclude(yield* Effect.flip(towns.apply(withoutServices, [], how)), { _tag: "ServiceInUse", uses })
      // what was there before never blocks the change of something else
      yield* towns.apply({ ...town.settings, welcome: "Bienvenue" }, [], how)
      yield* StaffMessages.use((messages) => messages.answer(staff, id, { text: "À 14 h." }))
      yield* sql`update activities set retired_at = now() where town_id = ${town.id}`
      yield* sql`update document_kinds set retired_at = now() where town_id = ${town.id}`
      yield* sql`update staff_links set revoked_at = now(), revoked_by = 'nadia' where town_id = ${town.id}`
      yield* remove
      assert.deepStrictEqual((yield* towns.find(town.settings.slug)).settings.services, [])
    })
  )
})
