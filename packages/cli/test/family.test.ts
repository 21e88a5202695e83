import { accountsLayer, Invitations, SignIns } from "@portail-familles/core/accounts"
import { Audit } from "@portail-familles/core/audit"
import { ChildDossiers, health } from "@portail-familles/core/children"
import { adultMails, Sections } from "@portail-familles/core/households"
import { BulkPace, MailTransport, Outbox } from "@portail-familles/core/mail"
import { readKeyring, Seals } from "@portail-familles/core/platform/crypto"
import { databaseLayer } from "@portail-familles/core/platform/sql"
import { Towns } from "@portail-familles/core/towns"
import { Clock, Effect, Layer, Logger, ManagedRuntime, Redacted, Result } from "effect"
import { afterAll, assert, beforeAll, describe, test, vi } from "vitest"
import { diet } from "../../core/src/children/sections/diet.ts"
import { erasedWords } from "../src/commands/family/erasedText.ts"
import { outlivedWords } from "../src/commands/family/retention.ts"
import { yearsAgo } from "./support/clock.ts"
import { startMailServer } from "./support/mailServer.ts"
import { migratedWorkplace, samples } from "./support/portail.ts"

const place = await migratedWorkplace()
const { portail, json } = place
const password = "quatre petits canards"
const browser = {
  origin: "http://localhost:4000",
  address: "192.0.2.9",
  device: "Firefox sur Linux",
  deviceSecret: null,
  sessionSecret: null
}
const [oldKey, newKey] = [7, 9].map((byte, place) => `k${place}:${Buffer.alloc(32, byte).toString("base64")}`)

/** A portal that holds the data directory, as one that runs does. */
const startPortal = (smtpUrl: string) =>
  ManagedRuntime.make(
    ChildDossiers.layer.pipe(
      Layer.provideMerge(Sections.layer),
      Layer.provideMerge(accountsLayer),
      Layer.provide(adultMails),
      Layer.provideMerge(Layer.orDie(Outbox.layer)),
      Layer.provideMerge(Layer.mergeAll(Towns.layer, Audit.layer)),
      Layer.provideMerge(MailTransport.layer(Redacted.make(smtpUrl))),
      Layer.provideMerge(Seals.layerOf(Result.getOrThrow(readKeyring(oldKey ?? "")))),
      Layer.provideMerge(databaseLayer({ url: undefined, dataDirectory: place.dataDirectory })),
      Layer.provide(Layer.succeed(BulkPace, 60_000)),
      Layer.provideMerge(Logger.layer([]))
    )
  )

const families = `foyer;nom_1;prenom_1;mail_1;nom_2;prenom_2;mail_2;enfant;enfant_nom;enfant_prenom;enfant_naissance
F1;MARTIN;Claire;claire@example.fr;MARTIN;Paul;;E1;MARTIN;Léa;12/03/2017
F2;DURAND;Ana;ana@example.fr;;;;E2;DURAND;Zoé;02/02/2018
F9;Durand;Ana;;;;;E9;DURAND;Zoe;02/02/2018
F9;Durand;Ana;;;;;E8;DURAND;Tom;02/02/2020
`

const onApproval = `dossier:
  required: []
  sections:
    - { section: diet, onApproval: true }
    - { section: health, onApproval: true }
`

describe("the families of a town", () => {
  let mails: Awaited<ReturnType<typeof startMailServer>>
  let portal: ReturnType<typeof startPortal>
  const town = Towns.use((towns) => towns.find("essai"))

  /** Claire's access, for what she does in her own space. */
  const claire = Effect.gen(function* () {
    const signIns = yield* SignIns
    const credentials = { mail: "claire@example.fr", password, remember: false }
    return (yield* signIns.signIn(yield* town, credentials, browser)).session.access
  })

  const asks = <A, E, R>(change: (childId: string) => Effect.Effect<A, E, R>) =>
    Effect.gen(function* () {
      const children = yield* ChildDossiers
      const [child] = yield* children.list(yield* claire)
      return yield* change(child?.id ?? "")
    })

  const asksDiet = (noMeat: boolean) =>
    asks((id) =>
      Effect.gen(function* () {
        const [children, access] = [yield* ChildDossiers, yield* claire]
        const { diet: before } = yield* children.read(access, id)
        const values = { noPork: true, noMeat, packedMeal: false }
        yield* children.change(access, id, diet, before.version, values)
      })
    )

  const asksHealth = asks((id) =>
    Effect.gen(function* () {
      const [children, access] = [yield* ChildDossiers, yield* claire]
      const { section } = yield* children.readHealth(access, id)
      yield* children.change(access, id, health, section.version, {
        ...section.values,
        difficulties: "épilepsie"
      })
    })
  )

  /** Invites an adult; gives what makes the account of the link that is mailed. */
  const activation = async (mail: string) => {
    await portail("account", "invite", "--mail", mail, "--yes", "--no-wait")
    const token = await vi.waitFor(
      () => /activation#([\w-]+)/.exec(mails.to(mail)?.text ?? "")?.[1] ?? assert.fail("no mail yet"),
      { timeout: 60_000, interval: 50 }
    )
    return Effect.gen(function* () {
      yield* (yield* Invitations).activate(yield* town, token, password, browser)
    })
  }

  beforeAll(async () => {
    vi.stubEnv("PORTAIL_SECRET_KEY", oldKey ?? "")
    await place.write("guide.pdf", "%PDF-1.4")
    const applied = await portail("town", "apply", await place.write("ville.yaml", samples.town + onApproval))
    assert.strictEqual(applied.code, 0, applied.err)
    const imported = await portail("family", "import", await place.write("familles.csv", families))
    assert.strictEqual(imported.code, 0, imported.err)
    mails = await startMailServer([])
    portal = startPortal(mails.url)
    portal.runFork(Outbox.use((outbox) => outbox.deliver))
    await portal.runPromise(await activation("claire@example.fr"))
  })

  afterAll(async () => {
    vi.unstubAllEnvs()
    await portal?.dispose()
    await mails?.close()
    await place.remove()
  })

  test("changes are listed before and after, previewed, and of several each is decided on its own", async () => {
    assert.include((await portail("family", "changes", "list")).err, "Aucune modification n'attend.")
    await portal.runPromise(asksDiet(false))
    const { document } = await json("family", "changes", "list", "--household", "F1")
    assert.deepInclude(document[0], {
      section: "diet",
      before: { noPork: null, noMeat: null, packedMeal: null },
      after: { noPork: true, noMeat: false, packedMeal: false }
    })
    assert.deepEqual((await json("family", "changes", "list", "--section", "identity")).document, [])
    const id: string = document[0].id
    const shown = await json("family", "changes", "approve", "--all", "--dry-run")
    assert.deepInclude(shown.document, { dryRun: true, approved: [id], failed: [] })
    assert.strictEqual((await portail("family", "changes", "approve", id)).code, 7)
    const unknown = "01890000-0000-7000-8000-000000000000"
    const mixed = await json("family", "changes", "approve", id, unknown, "--yes")
    assert.strictEqual(mixed.code, 7)
    assert.deepEqual(mixed.document.approved, [id])
    assert.deepInclude(mixed.document.failed[0], { id: unknown, code: "ChangeNotFound" })
    assert.strictEqual((await portail("family", "changes", "approve", id, "--yes")).code, 4)
    assert.strictEqual((await portail("family", "changes", "refuse", id, "--yes")).code, 2)
  })

  test("a health record that waits shows only that it changed, unless one says why one looks", async () => {
    await portal.runPromise(asksHealth)
    const hidden = await portail("family", "changes", "list")
    assert.include(hidden.out, "contenu confidentiel")
    const opened = await json("family", "changes", "list", "--with-health", "validation du dossier")
    assert.deepEqual(opened.document[0].after, { difficulties: "épilepsie" })
    const reads = await portal.runPromise(
      asks((id) =>
        Effect.gen(function* () {
          return (yield* (yield* ChildDossiers).readHealth(yield* claire, id)).reads
        })
      )
    )
    assert.deepEqual(
      reads.map(({ purpose }) => purpose),
      ["validation du dossier"]
    )
    const refused = await portail("family", "changes", "refuse", "--all", "--reason", "à confirmer", "--yes")
    assert.strictEqual(refused.code, 0, refused.err)
  })

  test("the yearly check is followed by household", async () => {
    const { document } = await json("family", "verify", "--status", "--incomplete")
    assert.deepInclude(
      document.households.find(({ householdRef }: { householdRef: string }) => householdRef === "F1"),
      { done: 2, total: 11 }
    )
    assert.deepEqual([document.begun, document.finished, document.notBegun], [1, 0, 2])
  })

  test("who must not collect a child is recorded on a proof, and lifted", async () => {
    const forbid = ["family", "forbid-pickup", "E1", "--foyer", "F1", "--name", "Paul MARTIN", "--relation", "père"]
    assert.strictEqual((await portail(...forbid, "--yes")).code, 2)
    const proof = ["--proof", "JAF Compiègne, 12/03/2026"]
    assert.deepInclude((await json(...forbid, ...proof, "--dry-run")).document, { dryRun: true, changed: false })
    assert.strictEqual((await portail(...forbid, ...proof)).code, 7)
    assert.deepInclude((await json(...forbid, ...proof, "--yes")).document, { changed: true })
    assert.deepInclude((await json(...forbid, ...proof, "--yes")).document, { changed: false })
    const allow = ["family", "allow-pickup", "E1", "--foyer", "F1", "--name", "Paul MARTIN", "--yes"]
    assert.deepInclude((await json(...allow)).document, { changed: true })
    assert.include((await portail(...allow)).err, "Aucune interdiction")
    assert.strictEqual((await portail("family", "allow-pickup", "E1", "--foyer", "F2", "--name", "X", "--yes")).code, 4)
  })

  test("a custody calendar is set from a file and shown day by day", async () => {
    const file = await place.write("garde.yaml", "weeks: { even: F1, odd: F2, changeOver: friday }\n")
    const set = ["family", "custody", "set", "E1", "--file", file, "--from", "2026-11-23"]
    const alone = await portail(...set, "--dry-run")
    assert.deepEqual([alone.code, alone.err.includes("n'a qu'un foyer")], [3, true])
    assert.strictEqual((await portail("family", "link-child", "E1", "F2", "--yes")).code, 0)
    const done = await portail(...set, "--yes")
    assert.strictEqual(done.code, 0, done.err)
    const { document } = await json("family", "custody", "show", "E1", "--from", "2026-11-26", "--days", "3")
    assert.deepEqual(
      document.days.map(({ homeRef }: { homeRef: string }) => homeRef),
      ["F2", "F1", "F1"]
    )
    const page = await portail("family", "custody", "show", "E1", "--from", "27/11/2026", "--days", "14")
    assert.match(page.out, /^27\/11\/2026 +03\/12\/2026 +F1$/m)
    assert.strictEqual((await portail("family", "custody", "show", "E1", "--from", "31/02/2026")).code, 2)
    assert.include(
      (await portail("family", "unlink-child", "E1", "F2", "--dry-run")).out,
      "Retirer l'enfant E1 du foyer F2"
    )
    assert.strictEqual((await portail("family", "unlink-child", "E1", "F2", "--yes")).code, 0)
    assert.include((await portail("family", "custody", "show", "E1")).out, "paires F1, impaires F2")
  })

  test("a duplicate is shown, then becomes part of the household that stays", async () => {
    const shown = await portail("family", "merge", "F2", "F9", "--dry-run")
    assert.strictEqual(shown.code, 0, shown.err)
    assert.match(shown.out, /Passe à F2 +E8/)
    assert.strictEqual((await portail("family", "merge", "F2", "F9")).code, 7)
    const { document } = await json("family", "merge", "F2", "F9", "--yes")
    assert.deepInclude(document, { childrenMoved: ["E8"], adultsMoved: [] })
    assert.strictEqual((await portail("family", "show", "F9")).code, 4)
    assert.strictEqual((await portail("family", "merge", "F2", "F2")).code, 2)
  })

  test("what an older key sealed is sealed anew, and says which key is missing", async () => {
    await portal.runPromise(asksDiet(true))
    const withKeys = async (keys: string, ...words: ReadonlyArray<string>) => {
      vi.stubEnv("PORTAIL_SECRET_KEY", keys)
      return json(...words).finally(() => vi.stubEnv("PORTAIL_SECRET_KEY", oldKey ?? ""))
    }
    const missing = await withKeys(newKey ?? "", "db", "reseal")
    assert.deepEqual([missing.code, missing.document.unopened], [7, { k0: 1 }])
    assert.include(missing.err, "k0")
    const done = await withKeys(`${newKey},${oldKey}`, "db", "reseal")
    assert.deepInclude(done.document, { stale: 1, resealed: 1, unopened: {} })
    const approved = await withKeys(newKey ?? "", "family", "changes", "approve", "--all", "--yes")
    assert.strictEqual(approved.code, 0, approved.err)
  })

  test("what was kept long enough is shown by kind", async () => {
    const { code, document } = await json("family", "retention", "--dry-run")
    assert.strictEqual(code, 0)
    assert.deepEqual(document.outlived, {
      changes: 0,
      healthRecords: 0,
      healthReads: 0,
      decidedChanges: 0,
      documents: 0,
      messages: 0,
      debtors: 0,
      leftFamilies: 0,
      inactiveAccounts: 0,
      inactiveAccountsWarned: 0,
      auditEntries: 0
    })
    assert.sameMembers(Object.keys(document.outlived), [...Object.keys(outlivedWords), "inactiveAccountsWarned"])
    assert.strictEqual(document.settings.healthMonthsAfterSchoolYear, 3)
  })

  test("who will lose an account that does not serve is counted, asked about, and written to once", async () => {
    await portal.runPromise(Effect.provideServiceEffect(await activation("ana@example.fr"), Clock.Clock, yearsAgo(4)))
    const shown = await portail("family", "retention", "--dry-run")
    assert.match(shown.out, /^1 personne à prévenir par mail : compte fermé dans 30 jours/m)
    const asked = await portail("family", "retention")
    assert.deepEqual([asked.code, asked.err.includes("Supprimer 1 donnée et écrire à 1 personne")], [7, true])
    const { document } = await json("family", "retention", "--yes")
    assert.deepInclude(document.outlived, { inactiveAccounts: 0, inactiveAccountsWarned: 1 })
    assert.include((await portail("family", "retention", "--yes")).err, "Rien n'a dépassé sa durée.")
    await vi.waitFor(() => assert.match(mails.to("ana@example.fr")?.subject ?? "", /va être fermé/), 60_000)
  })

  test("a family that owes is not erased; one that does not is, after it was shown", async () => {
    await portail(
      "invoice",
      "import",
      await place.write("factures.csv", samples.invoices.split("\n").slice(0, 2).join("\n"))
    )
    const refused = await portail("family", "erase", "F1", "--yes")
    assert.deepEqual([refused.code, refused.err.includes("2026000001")], [7, true])
    const shown = await portail("family", "erase", "F2", "--dry-run")
    assert.include(shown.out, "2 enfants")
    const { document } = await json("family", "erase", "F2", "--dry-run")
    assert.sameMembers(Object.keys(document.erased), Object.keys(erasedWords))
    assert.strictEqual((await portail("family", "erase", "F2")).code, 7)
    assert.strictEqual((await portail("family", "erase", "F2", "--yes")).code, 0)
    assert.strictEqual((await portail("family", "erase", "F2", "--yes")).code, 4)
  })
})
