import { Effect } from "effect"
import { afterAll, assert, beforeAll, describe, it } from "vitest"
import { paymentReference } from "../../../core/src/invoices/bordereaux/paymentReference.ts"
import { writePesRecette } from "../../../core/src/invoices/bordereaux/pesRecette.ts"
import { PayFip } from "../../../core/src/payfip/PayFip.ts"
import type { TreasuryCollection } from "../../../core/src/towns/collection.ts"
import { role, titres } from "../../../core/test/invoices/bordereaux/treasury.ts"
import { type PayFipSimulator, startPayFipSimulator } from "../../src/payfip/server.ts"

const debtor = {
  ...{
    householdRef: "F1",
    civility: "Mme",
    familyName: "Essai",
    givenName: "Zoé",
    streetNumber: "3",
    street: "rue Haute"
  },
  ...{ complement1: "", complement2: "", postalCode: "60200", city: "Compiègne" }
}
const claim = { exercise: 2026, piece: 5012, debt: "202601000123" }
const fileOf = (collection: TreasuryCollection) =>
  writePesRecette({
    ...{ exercise: 2026, number: 7, issuedOn: "2026-11-02", object: "Restauration", townName: "Saint-Fictif" },
    ...{ fileName: "PES_7", collection },
    pieces: [{ number: claim.piece, invoiceNumber: claim.debt, period: "Octobre 2026", amountCents: 4250, debtor }]
  })

describe("PayFiP's form for what the Trésor public collects", () => {
  let simulator: PayFipSimulator
  beforeAll(async () => {
    simulator = await startPayFipSimulator({ clients: [{ numcli: "006270", label: "Ville d'Essai" }] })
  })
  afterAll(() => simulator.close())

  const addressOf = (
    collection: TreasuryCollection,
    more: { montant?: number; numcli?: string; exercise?: number } = {}
  ) =>
    Effect.runPromise(
      PayFip.use((payfip) =>
        Effect.succeed(
          payfip.formUrl({
            ...{ numcli: "006270", exercise: 2026, objet: "Facture é", montant: 4250, mode: "T" },
            refdet: paymentReference(collection, claim).join(""),
            ...more
          })
        )
      ).pipe(Effect.provide(PayFip.layer({ endpoint: simulator.endpoint })))
    )

  it.each([
    ["a titre", titres, "202600005012000001"],
    ["an article of a rôle", role, "202607030202601000123"]
  ])("knows %s by its reference once its file was handed on, and takes it once", async (_, collection, refdet) => {
    const address = (await addressOf(collection)) ?? ""
    assert.strictEqual(new URL(address).searchParams.get("refdet"), refdet)
    assert.strictEqual((await fetch(address)).status, 400)
    const posted = await fetch(`${simulator.url}/simulateur/dettes`, { method: "POST", body: fileOf(collection) })
    assert.strictEqual(await posted.text(), "1\n")
    const page = await (await fetch(address)).text()
    assert.include(page, refdet)
    assert.match(page, /42,50/)
    assert.strictEqual((await fetch((await addressOf(collection, { montant: 4251 })) ?? "")).status, 400)
    assert.strictEqual((await fetch((await addressOf(collection, { numcli: "999999" })) ?? "")).status, 400)
    assert.strictEqual((await fetch((await addressOf(collection, { exercise: 2025 })) ?? "")).status, 400)
    assert.include(await (await fetch(address, { method: "POST" })).text(), "est payée")
    assert.include(await (await fetch(address)).text(), "déjà payée")
  })

  it("is given neither the payer's mail nor an amount that it would refuse", async () => {
    const address = new URL((await addressOf(titres)) ?? "")
    assert.deepStrictEqual([...address.searchParams.keys()], ["numcli", "exer", "refdet", "objet", "montant", "saisie"])
    assert.strictEqual(address.searchParams.get("objet"), "Facture e")
    assert.isUndefined(await addressOf(titres, { montant: 99 }))
  })
})
