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

const families = `foyer;nom_1;prenom_1;mail_1;nom_2;prenom_2;mail_2;enfant;enfant_nom;enfant_prenom;enfant_naissance
F1;MARTIN;Claire;claire@example.fr;MARTIN;Paul;;E1;MARTIN;Léa;12/03/2017
F2;DURAND;Ana;durand@example.fr;DURAND;Ben;durand@example.fr;E2;DURAND;Zoé;02/02/2018
F3;PETIT;Eva;eva@example.fr;PETIT;Luc;partie@example.fr;E3;PETIT;Max;05/05/2018
F4;ROUX;Ida;ida@example.fr;;;;E4;ROUX;Tom;05/05/2019
`

const whoAndWhat = (adults: ReadonlyArray<{ givenName: string; outcome?: string; plan?: string }>) =>
  Object.fromEntries(adults.map(({ givenName, outcome, plan }) => [givenName, outcome ?? plan]))

describe("the accounts of a town", () => {
  let mails: Awaited<ReturnType<typeof startMailServer>>
  let portal: ReturnType<typeof startPortal>
  let alone: Awaited<ReturnType<typeof portail>>

  const stateOf = async (mail: string) => (await json("account", "list", "--mail", mail)).document[0]?.state
  const town = Towns.use((towns) => towns.find("essai"))
  const tokenFor = (mail: string): string => /activation#([\w-]+)/.exec(mails.to(mail)?.text ?? "")?.[1] ?? ""

  beforeAll(async () => {
    await place.write("guide.pdf", "%PDF-1.4")
    const townFile = await place.write("ville.yaml", samples.town)
    const familyFile = await place.write("familles.csv", families)
    assert.strictEqual((await portail("town", "apply", townFile)).code, 0)
    const imported = await portail("family", "import", familyFile)
    assert.strictEqual(imported.code, 0, imported.err)
    alone = await portail("account", "invite", "--mail", "ida@example.fr", "--yes")
    mails = await startMailServer(["partie@example.fr"])
    portal = startPortal(place.dataDirectory, mails.url)
    await portal.run(town)
  })

  afterAll(async () => {
    await portal?.stop()
    await mails?.close()
    await place.remove()
  })

  test("whom to invite must be said in one way, and be known", async () => {
    const [none, both, unknown] = await Promise.all([
      portail("account", "invite"),
      portail("account", "invite", "--all-never-invited", "--mail", "claire@example.fr"),
      portail("account", "invite", "--mail", "claire@example.fr", "rien@example.fr", "--household", "F404", "--yes")
    ])
    assert.deepEqual([none.code, both.code, unknown.code], [2, 2, 4])
    assert.include(none.err, "--all-never-invited")
    assert.include(unknown.err, "Personne n'a l'adresse rien@example.fr. Aucun foyer ne répond à « F404 ».")
    assert.strictEqual(await stateOf("claire@example.fr"), "never-invited")
  })

  test("where no portal runs, an invitation waits for it, and the command does not", () => {
    assert.deepInclude(alone, { code: 0, out: "" })
    assert.include(alone.err, "1 invitation en file d'attente : rien ne part pour l'instant.")
    assert.include(alone.err, "rien n'est perdu")
  })

  test("a preview says who gets a link and why others do not, and sends nothing", async () => {
    const shown = await portail("account", "invite", "--household", "F1", "F2", "--dry-run")
    assert.strictEqual(shown.code, 0, shown.err)
    assert.match(shown.out, /^MARTIN +Paul +– +F1 +non : pas d'adresse mail$/m)
    assert.match(shown.out, /^DURAND +Ben +durand@example.fr +F2 +non : même adresse que Ana DURAND$/m)
    assert.include(shown.err, "2 personnes à inviter ; rien n'a été envoyé (--dry-run)")
    const { document } = await json("account", "invite", "--all-never-invited", "--dry-run")
    assert.deepInclude(document, { dryRun: true, queued: 0, invitable: 4 })
    assert.deepEqual(whoAndWhat(document.adults), {
      Ana: "send",
      Ben: "mail-taken",
      Claire: "send",
      Eva: "send",
      Luc: "send"
    })
    assert.strictEqual(await stateOf("claire@example.fr"), "never-invited")
  })

  test("lines of a file that mean nobody are told by their number, and nothing is sent", async () => {
    const file = await place.write(
      "liste.csv",
      "Courriel;Foyer\nCLAIRE@example.fr;\n;F3\nrien@example.fr;\nclaire@example.fr;F2\n;F404\n"
    )
    const refused = await portail("account", "invite", "--csv", file, "--yes")
    assert.strictEqual(refused.code, 3)
    assert.match(refused.out, /^ +4 +mail +personne n'a l'adresse rien@example.fr$/m)
    assert.match(refused.out, /^ +5 +mail +personne n'a l'adresse claire@example.fr dans le foyer F2$/m)
    assert.match(refused.out, /^ +6 +foyer +le foyer F404 n'existe pas$/m)
    assert.include(refused.err, "3 problèmes : rien n'a été envoyé")
    const { code, document } = await json("account", "invite", "--csv", file, "--skip-invalid", "--dry-run")
    assert.strictEqual(code, 8)
    assert.deepEqual(
      document.invalid.map((problem: { line: number }) => problem.line),
      [4, 5, 6]
    )
    assert.deepEqual(whoAndWhat(document.adults), { Claire: "send", Eva: "send", Luc: "send" })
  })

  test("a file without the columns is refused before anything is sent", async () => {
    const file = await place.write("autre.csv", "nom\nMARTIN\n")
    const { code, err } = await portail("account", "invite", "--csv", file, "--yes")
    assert.strictEqual(code, 3)
    assert.include(err, "n'a ni colonne mail ni colonne foyer. Rien n'a été envoyé.")
    assert.include((await portail("account", "invite", "--csv", "absent.csv", "--yes")).err, "absent.csv n'existe pas")
  })

  test("without waiting, invitations stay queued until a portal runs", async () => {
    const refused = await portail("account", "invite", "--mail", "ida@example.fr")
    assert.strictEqual(refused.code, 7)
    const { code, out, err } = await portail("account", "invite", "--mail", "ida@example.fr", "--yes", "--no-wait")
    assert.deepInclude({ code, out }, { code: 0, out: "" })
    assert.include(err, "1 invitation en file d'attente : les mails partent quand le serveur du portail tourne.")
    assert.strictEqual(await stateOf("ida@example.fr"), "invited")
    portal.deliver()
  })

  test("what became of each invitation is followed to the mail server's answer", async () => {
    const file = await place.write("foyers.csv", "foyer\nF1\nF2\nF3\n")
    const { code, document, err } = await json("account", "invite", "--csv", file, "--yes", "--as", "Mme Petit")
    assert.strictEqual(code, 0, err)
    assert.deepInclude(document, { dryRun: false, queued: 4, stalled: false })
    assert.deepEqual(document.counts, { sent: 3, refused: 1, "no-mail": 1, "mail-taken": 1 })
    assert.deepEqual(whoAndWhat(document.adults), {
      Claire: "sent",
      Paul: "no-mail",
      Ana: "sent",
      Ben: "mail-taken",
      Eva: "sent",
      Luc: "refused"
    })
    const luc = document.adults.find((adult: { givenName: string }) => adult.givenName === "Luc")
    assert.deepInclude(luc, { mail: "partie@example.fr", reason: "EENVELOPE 550", householdRef: "F3" })
    assert.include(err, "3 invitations parties.")
    assert.include(err, "1 refusée par le serveur de mails")
    assert.include(err, "Chaque adulte a son compte, donc sa propre adresse mail")
    assert.include(mails.to("claire@example.fr")?.text ?? "", "/activation#")
  })

  test("the list tells the state of each account and why a mail did not arrive", async () => {
    const all = await portail("account", "list")
    assert.match(
      all.out,
      /^PETIT +Luc +partie@example.fr +F3 +invité .*adresse refusée par le serveur de mails \(550\)$/m
    )
    const never = await json("account", "list", "--state", "never-invited")
    assert.deepEqual(
      never.document.map((row: { givenName: string }) => row.givenName),
      ["Ben", "Paul"]
    )
    const household = await json("account", "list", "--household", "F3")
    assert.lengthOf(household.document, 2)
    const nobody = await portail("account", "invite", "--all-never-invited", "--yes")
    assert.strictEqual(nobody.code, 0)
    assert.include(nobody.err, "0 personne à inviter")
  })

  test("an account is shown with its sign-ins, sessions and history", async () => {
    await portal.run(
      Effect.gen(function* () {
        const invitations = yield* Invitations
        yield* invitations.activate(yield* town, tokenFor("claire@example.fr"), password, browser)
      })
    )
    const { document } = await json("account", "show", "Claire@example.fr")
    assert.deepInclude(document, { state: "active", mail: "claire@example.fr", sharedWith: [] })
    assert.isString(document.lastSignInAt)
    assert.isString(document.passwordChangedAt)
    assert.lengthOf(document.sessions, 1)
    assert.deepInclude(document.sessions[0], { device: "Firefox sur Linux", origin: "http://localhost:4000" })
    assert.deepEqual(
      document.history.map(({ action, actor }: { action: string; actor: string }) => [action, actor.split(":")[0]]),
      [
        ["account.activate", "family"],
        ["account.invite", "Mme Petit"]
      ]
    )
    assert.notInclude(JSON.stringify(document), "hash")
    const { out } = await portail("account", "show", "claire@example.fr")
    assert.match(out, /^Compte +actif depuis le \d\d\//m)
    assert.match(out, /^Firefox sur Linux +http:\/\/localhost:4000 /m)
    assert.match(out, /la famille +activation du compte/)
    assert.match(out, /Mme Petit +invitation +adresse : claire@example.fr$/m)
    const shared = await json("account", "show", "durand@example.fr")
    assert.lengthOf(shared.document.sharedWith, 1)
  })

  test("a new link replaces the old one, for those whose account is not active", async () => {
    const old = tokenFor("ida@example.fr")
    const [asked, dry, active, nobody] = await Promise.all([
      portail("account", "resend", "ida@example.fr"),
      json("account", "resend", "ida@example.fr", "--dry-run"),
      portail("account", "resend", "claire@example.fr", "--yes"),
      portail("account", "resend", "rien@example.fr", "--yes")
    ])
    assert.deepEqual([asked.code, dry.code, active.code, nobody.code], [7, 0, 7, 4])
    assert.deepInclude(dry.document, { dryRun: true, queued: 0, mail: "ida@example.fr" })
    assert.include(active.err, "Le compte de Claire MARTIN (claire@example.fr) est déjà actif.")
    assert.strictEqual(nobody.err.trim(), "Personne ne répond à « rien@example.fr ». Voir : portail account list")
    const { code, document } = await json("account", "resend", "ida@example.fr", "--yes")
    assert.strictEqual(code, 0)
    assert.deepEqual(document.counts, { sent: 1 })
    assert.notStrictEqual(tokenFor("ida@example.fr"), old)
  })

  test("too many wrong passwords lock an account; unlocking it twice does no harm", async () => {
    await portal.run(
      Effect.gen(function* () {
        const signIns = yield* SignIns
        const credentials = { mail: "claire@example.fr", password: "pas le bon", remember: false }
        const attempt = Effect.ignore(signIns.signIn(yield* town, credentials, browser))
        for (let attempts = 0; attempts < 5; attempts++) yield* attempt
      })
    )
    const locked = await json("account", "list", "--state", "locked")
    assert.deepEqual(
      locked.document.map((row: { mail: string }) => row.mail),
      ["claire@example.fr"]
    )
    assert.match(
      (await portail("account", "list", "--state", "locked")).out,
      /bloqué jusqu'au \d\d\/\d\d\/\d{4} \d\d:\d\d/
    )
    const dry = await json("account", "unlock", "claire@example.fr", "--dry-run")
    assert.deepInclude(dry.document, { dryRun: true, changed: false, before: "locked", after: "locked" })
    const { code, document } = await json("account", "unlock", "claire@example.fr", "--yes")
    assert.strictEqual(code, 0)
    assert.deepInclude(document, { changed: true, before: "locked", after: "active" })
    const again = await portail("account", "unlock", "claire@example.fr", "--yes")
    assert.strictEqual(again.code, 0)
    assert.include(again.err, "n'est pas bloqué")
  })

  test("closing an account needs a reason and an agreement, ends its sessions, and can be undone", async () => {
    const because = ["--reason", "adresse piratée", "--as", "M. Roy"]
    const [reasonless, unasked, early] = await Promise.all([
      portail("account", "disable", "claire@example.fr", "--yes"),
      portail("account", "disable", "claire@example.fr", ...because),
      portail("account", "disable", "rien@example.fr", ...because, "--yes")
    ])
    assert.deepEqual([reasonless.code, unasked.code, early.code], [2, 7, 4])
    assert.include(unasked.err, "Désactiver le compte de Claire MARTIN (claire@example.fr) et fermer 1 session ouverte")
    const dry = await json("account", "disable", "claire@example.fr", ...because, "--dry-run")
    assert.deepInclude(dry.document, { dryRun: true, changed: false, after: "active" })
    assert.strictEqual(await stateOf("claire@example.fr"), "active")

    const { document } = await json("account", "disable", "claire@example.fr", ...because, "--yes")
    assert.deepInclude(document, { changed: true, before: "active", after: "disabled" })
    assert.lengthOf((await json("account", "show", "claire@example.fr")).document.sessions, 0)
    const again = await portail("account", "disable", "claire@example.fr", ...because, "--yes")
    assert.strictEqual(again.code, 0)
    assert.include(again.err, "est déjà désactivé")
    assert.include((await portail("account", "resend", "claire@example.fr", "--yes")).err, "account enable")
    const invited = await json("account", "invite", "--mail", "claire@example.fr", "--yes")
    assert.deepEqual(whoAndWhat(invited.document.adults), { Claire: "disabled" })

    const enabled = await json("account", "enable", "claire@example.fr", "--reason", "nouvelle adresse", "--yes")
    assert.deepInclude(enabled.document, { changed: true, before: "disabled", after: "active" })
    const twice = await portail("account", "enable", "claire@example.fr", "--reason", "encore", "--yes")
    assert.strictEqual(twice.code, 0)
    assert.include(twice.err, "n'est pas désactivé")
  })

  test("the log tells who did what, with what was there before and after", async () => {
    const { document } = await json("audit", "list", "--account", "claire@example.fr", "--since", "1d")
    assert.deepEqual(
      document.map(({ action }: { action: string }) => action),
      ["account.enable", "account.disable", "account.unlock", "account.activate", "account.invite"]
    )
    assert.deepInclude(document[1], {
      actor: "M. Roy",
      actorName: "M. Roy",
      subjectName: "Claire MARTIN (claire@example.fr)",
      before: { disabled: false },
      after: { disabled: true, reason: "adresse piratée" }
    })
    const { out } = await portail("audit", "list", "--actor", "M. Roy")
    assert.match(out, /désactivation du compte +Claire MARTIN .*désactivé : non → oui ; motif : adresse piratée$/m)
    assert.strictEqual(out.trim().split("\n").length, 2)
  })

  test("the log is read for a period, at most so many of the newest", async () => {
    const year = new Date().getFullYear()
    const [latest, before, future, unclear, tooMany, nobody] = await Promise.all([
      json("audit", "list", "--limit", "1"),
      json("audit", "list", "--until", "2020-01-01"),
      json("audit", "list", "--since", `${year + 2}-01-01`),
      portail("audit", "list", "--since", "hier"),
      portail("audit", "list", "--limit", "tout"),
      portail("audit", "list", "--account", "rien@example.fr")
    ])
    assert.deepEqual(
      [latest, before, future].map(({ document }) => document.length),
      [1, 0, 0]
    )
    assert.include(latest.err, "les plus récents")
    assert.deepEqual([unclear.code, tooMany.code, nobody.code], [2, 2, 4])
    assert.include(unclear.err, "2026-11-01")
  })
})
