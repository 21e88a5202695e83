import { Effect, Layer, Tracer } from "effect"
import { SqlClient } from "effect/sql"
import { staffAccess } from "../src/accounts/FamilyAccess.ts"
import { Audit } from "../src/audit/Audit.ts"
import { readCsv } from "../src/csv/readCsv.ts"
import { Families } from "../src/households/Families.ts"
import { familyRows } from "../src/households/familyRows.ts"
import { layerOf } from "../src/sql/Database.ts"
import { openInMemory } from "../src/sql/embedded/EmbeddedDatabase.ts"
import { migrate } from "../src/sql/migrations.ts"
import { TownId } from "../src/towns/Town.ts"

const header =
  "foyer;nom_1;prenom_1;mail_1;ref_1;nom_2;prenom_2;mail_2;ref_2;rue;enfant;enfant_nom;enfant_prenom;enfant_naissance"
const t = "00000000-0000-7000-8000-000000000001"
await Effect.runPromise(
  Effect.scoped(
    Effect.gen(function* () {
      const db = yield* openInMemory()
      yield* Effect.gen(function* () {
        yield* migrate
        const sql = yield* SqlClient.SqlClient
        yield* sql`insert into towns (id, slug, settings, applied_at) values (${t}, 'x', '{}', now())`
        const text = [
          header,
          ...Array.from(
            { length: Number(process.argv[2]) },
            (_, i) => `F${i};NOM;Prénom;p${i}@example.org;;B;Bo;;;Rue;E${i};NOM;Zoé;01/01/2020`
          )
        ].join("\n")
        const t0 = performance.now()
        const rows = familyRows(readCsv(new TextEncoder().encode(text)))
        console.log("parse", performance.now() - t0)
        const spans: Array<[number, string]> = []
        const tracer = Tracer.make({
          span: (o) => {
            const s = new Tracer.NativeSpan(o)
            const end = s.end.bind(s)
            s.end = (time, exit) => {
              if (o.kind === "client")
                spans.push([
                  Number(time - s.status.startTime) / 1e6,
                  String(s.attributes.get("db.query.text")).replace(/\s+/g, " ").slice(0, 90)
                ])
              end(time, exit)
            }
            return s
          }
        })
        for (let i = 0; i < 2; i++) {
          spans.length = 0
          const t1 = performance.now()
          const f = yield* Families
          const r = yield* Effect.withTracer(
            f.import(staffAccess({ townId: TownId.make(t), actor: "x" }), rows, { dryRun: false, skipInvalid: false }),
            tracer
          )
          console.log(r.created, r.unchanged, r.warnings.length, "ms", performance.now() - t1)
          const by = new Map<string, number>()
          for (const [ms, q] of spans) by.set(q, (by.get(q) ?? 0) + ms)
          for (const [q, ms] of by) console.log("  ", ms.toFixed(0), q)
        }
      }).pipe(Effect.provide(Families.layer.pipe(Layer.provide(Audit.layer), Layer.provideMerge(layerOf(db)))))
    })
  )
)
