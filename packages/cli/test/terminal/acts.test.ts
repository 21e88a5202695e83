import { assert, test } from "vitest"
import { declaredActions } from "../../../core/test/audit/declaredActions.ts"
import { actionWords, actorWords, changesOf, changesText } from "../../src/terminal/auditWords.ts"
import { mailRefusal } from "../../src/terminal/words.ts"

test("acts are told in words, unknown ones by their code", () => {
  assert.strictEqual(actionWords("account.disable"), "désactivation du compte")
  assert.strictEqual(actionWords("payment.quarantined"), "paiement à vérifier")
  assert.strictEqual(actionWords("autre.chose"), "autre.chose")
  assert.strictEqual(actorWords("family:0198"), "la famille")
  assert.strictEqual(actorWords("Mme Petit"), "Mme Petit")
})

test("every act that an area of core declares has words", async () => {
  const declared = [...(await declaredActions()).values()].flat()
  assert.isAbove(declared.length, 40)
  assert.deepEqual(
    declared.filter((action) => actionWords(action) === action),
    []
  )
})

test("only what changed is told, with what was there before and after", () => {
  const before = { mail: "a@example.fr", city: "Compiègne", lockedUntil: "2026-07-01T22:30:00.000Z" }
  const after = { mail: "b@example.fr", city: "Compiègne", lockedUntil: null }
  assert.strictEqual(
    changesText({ before, after }),
    "adresse : a@example.fr → b@example.fr ; bloqué jusqu'au : 02/07/2026 00:30 → –"
  )
  assert.strictEqual(changesText({ after: { created: 2, unchanged: 0 } }), "nouveaux : 2 ; inchangés : 0")
  assert.strictEqual(changesText({}), "–")
})

test("an act is told in French, euros and days: no code, no cents, no JSON", () => {
  const told = (after: object, before: object = {}) => changesText({ before, after }).replace(/[\u00a0\u202f]/g, " ")
  assert.strictEqual(told({ leftCents: 0 }, { leftCents: 3450 }), "reste à payer : 34,50 € → 0,00 €")
  assert.strictEqual(
    told({ means: "cheque", paidOn: "2026-11-20", invoices: [{ number: "2026000001", amountCents: 1250 }] }),
    "moyen : chèque ; payé le : 20/11/2026 ; factures : 2026000001 (montant 12,50 €)"
  )
  assert.strictEqual(told({ levels: ["1 a", "2 b", "3 c", "4 d", "5 e"] }), "niveaux : 1 a, 2 b, 3 c et 2 de plus")
  assert.strictEqual(
    told({ section: "diet", noPork: true }, { section: "diet", noPork: null }),
    "rubrique : régime alimentaire ; sans porc : – → oui"
  )
  assert.strictEqual(
    told({ state: "paid", code: "P" }, { state: "pending" }),
    "état : en cours → payé ; PayFiP a répondu : payé par carte"
  )
  assert.strictEqual(
    told({ as: "scan", document: "sortie", contentHash: "ab12" }),
    "document : sortie ; envoyé comme : fichiers"
  )
})

test("settings are told by their place in the town's file, and what became of whole parts of it", () => {
  const after = [
    { path: "senderMail", before: "a@ville.example", after: "b@ville.example" },
    { path: "regies", after: [{ code: "enfance" }] },
    { path: "news", before: [{ title: "Rentrée" }], after: [] }
  ]
  assert.strictEqual(
    changesText({ after }),
    "senderMail : a@ville.example → b@ville.example ; regies : ajouté ; news : changé"
  )
})

test("documents in documents are told by their path, and lists of changes as they are", () => {
  assert.deepEqual(
    changesOf({ before: { address: { street: "A", city: "C" } }, after: { address: { street: "B", city: "C" } } }),
    [{ field: "address.street", before: "A", after: "B" }]
  )
  assert.deepEqual(changesOf({ after: [{ path: "name", before: "A", after: "B" }] }), [
    { field: "name", before: "A", after: "B" }
  ])
})

test("many changes and long values stay on one short line", () => {
  const after = Object.fromEntries(Array.from({ length: 6 }, (_, number) => [`champ${number}`, "x".repeat(100)]))
  const told = changesText({ after })
  assert.include(told, "… et 2 de plus")
  assert.isBelow(told.length, 260)
})

test("a mail server's refusal is told with its code", () => {
  assert.strictEqual(mailRefusal("EENVELOPE 550"), "adresse refusée par le serveur de mails (550)")
  assert.strictEqual(mailRefusal("ECONNECTION"), "serveur de mails injoignable (ECONNECTION)")
})
