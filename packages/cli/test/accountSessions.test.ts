import { Invitations, SignIns } from "@portail-familles/core/accounts"
import { Towns } from "@portail-familles/core/towns"
import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, test } from "vitest"
import { startMailServer } from "./support/mailServer.ts"
import { migratedWorkplace, samples } from "./support/portail.ts"
import { startPortal } from "./support/runningPortal.ts"

const place = await migratedWorkplace()
const { portail, json } = place
const password = "quatre petits canards"
const browser = {
  origin: "http://localhost:4000",
  address: "192.0.2.7",
  device: "Firefox sur Linux",
  deviceSecret: null,
  sessionSecret: null
}
const families = `foyer;nom_1;prenom_1;mail_1;enfant;enfant_nom;enfant_prenom;enfant_naissance
F1;MARTIN;Claire;claire@example.fr;E1;MARTIN;Léa;12/03/2017
`

describe("open sessions, for staff", () => {
  let mails: Awaited<ReturnType<typeof startMailServer>>
  let portal: ReturnType<typeof startPortal>
  const town = Towns.use((towns) => towns.find("essai"))

  beforeAll(async () => {
    await place.write("guide.pdf", "%PDF-1.4")
    assert.strictEqual((await portail("town", "apply", await place.write("ville.yaml", samples.town))).code, 0)
    assert.strictEqual((await portail("family", "import", await place.write("familles.csv", families))).code, 0)
    mails = await startMailServer([])
    portal = startPortal(place.dataDirectory, mails.url)
    await portal.run(town)
    portal.deliver()
    const invited = await portail("account", "invite", "--mail", "claire@example.fr", "--yes")
    assert.strictEqual(invited.code, 0, invited.err)
    const token = /activation#([\w-]+)/.exec(mails.to("claire@example.fr")?.text ?? "")?.[1] ?? ""
    await portal.run(
      Effect.gen(function* () {
        const invitations = yield* Invitations
        yield* invitations.activate(yield* town, token, password, browser)
      })
    )
  })

  afterAll(async () => {
    await portal?.stop()
    await mails?.close()
    await place.remove()
  })

  test("those of a person or of the town are seen, and ended with a reason without closing an account", async () => {
    const [seen, shown, unsaid, both] = await Promise.all([
      json("account", "sessions", "claire@example.fr"),
      portail("account", "sessions", "--all"),
      portail("account", "sessions"),
      portail("account", "sessions", "claire@example.fr", "--all")
    ])
    assert.lengthOf(seen.document.sessions, 1)
    assert.strictEqual(shown.out, "1 session ouverte dans la ville.\n")
    assert.deepEqual([unsaid.code, both.code], [2, 2])
    const because = ["--end", "--reason", "téléphone volé"]
    const unasked = await portail("account", "sessions", "--all", ...because)
    assert.strictEqual(unasked.code, 7)
    assert.include(unasked.err, "Fermer 1 session ouverte de toutes les familles de la ville")
    const signIn = Effect.gen(function* () {
      const signIns = yield* SignIns
      yield* signIns.signIn(yield* town, { mail: "claire@example.fr", password, remember: true }, browser)
    })
    const one = await json("account", "sessions", "claire@example.fr", ...because, "--yes")
    assert.deepInclude(one.document, { dryRun: false, ended: 1 })
    await portal.run(signIn)
    const all = await json("account", "sessions", "--all", ...because, "--yes")
    assert.deepInclude(all.document, { dryRun: false, ended: 1 })
    const again = await portail("account", "sessions", "--all", ...because, "--yes")
    assert.include(again.err, "Aucune session ouverte.")
    assert.strictEqual((await json("account", "list", "--mail", "claire@example.fr")).document[0]?.state, "active")
    const { document } = await json("audit", "list", "--limit", "2")
    assert.deepEqual(
      document.map(({ action, subjectType }: { action: string; subjectType: string }) => [action, subjectType]),
      [
        ["account.sessions-end", "town"],
        ["account.sessions-end", "account"]
      ]
    )
  })
})
