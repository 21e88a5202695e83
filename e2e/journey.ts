/** `npm run journey`: one family's way from the invitation to the paid invoice, over HTTP and SMTP, against a fresh demo. */
import { startDemo } from "./support/demo.ts"
import { byLink, FamilyClient, mailMatching, payAtSimulator } from "./support/family.ts"

interface Invoice {
  readonly id: string
  readonly number: string
  readonly state: string
  readonly payable: boolean
  readonly remainingCents: number
}

const mail = "julie.test@compiegne.example"
const password = "trois petits chats bleus"
// check:upgrade has it run on data that another version migrated
const demo = await startDemo(process.env["PORTAIL_JOURNEY_DATA"])
const family = new FamilyClient(demo)
const startedAt = performance.now()
let [steps, ok] = [0, 0]

const step = async <A>(name: string, act: () => Promise<A>): Promise<A> => {
  steps += 1
  const began = performance.now()
  const result = await act()
  ok += 1
  console.log(`  ✓ ${name} (${((performance.now() - began) / 1000).toFixed(1)} s)`)
  return result
}

const expect = (condition: boolean, fact: string): void => {
  if (!condition) throw new Error(`expected: ${fact}`)
}

const invoice = async (id: string) => family.call<Invoice>("GET", `/invoices/${id}`)

try {
  await step("staff see the adult without an account", async () => {
    const accounts = await demo.portail("account", "list", "--mail", mail, "--json")
    expect(accounts.includes("never-invited"), "never-invited")
  })
  await step("staff invite the adult", () => demo.portail("account", "invite", "--mail", mail, "--yes"))
  const token = await step("the mail brings an activation link", async () => {
    const [, secret = ""] = await mailMatching(demo, mail, /activation#([\w-]+)/)
    return secret
  })
  await step("the link says whom it is for", async () => {
    const link = await family.call<{ mail: string }>("GET", "/activations/link", undefined, byLink(token))
    expect(link.mail === mail, "the invited address")
  })
  await step("the adult creates the password and is signed in", () =>
    family.call("POST", "/activations/link", { password }, byLink(token))
  )
  await step("a mail confirms the password", () => mailMatching(demo, mail, /mot de passe|password/i))
  await step("the adult signs out and in again", async () => {
    await family.call("DELETE", "/session")
    expect((await family.raw("GET", "/session")).status === 401, "signed out")
    await family.call("POST", "/session", { mail, password, remember: false })
  })
  const chosen = await step("an invoice waits to be paid", async () => {
    const { invoices } = await family.call<{ invoices: ReadonlyArray<Invoice> }>("GET", "/invoices")
    const payable = invoices.find((candidate) => candidate.payable)
    if (payable === undefined) throw new Error("no payable invoice")
    return payable
  })
  await step("its PDF opens", async () => {
    const pdf = await family.raw("GET", `/invoices/${chosen.id}/pdf`)
    expect((await pdf.text()).startsWith("%PDF"), "a PDF")
  })
  const payment = await step("paying leads to PayFiP", () =>
    family.call<{ id: string; redirectUrl: string }>("POST", "/payments", {
      invoiceIds: [chosen.id],
      returnTo: `${demo.portal}/espace/factures`
    })
  )
  await step("the payer pays by card and comes back", async () => {
    const back = await fetch(await payAtSimulator(payment.redirectUrl), { redirect: "manual" })
    expect((back.headers.get("location") ?? "").includes(`portail-payment=${payment.id}`), "the way back to the space")
    const followed = await family.call<{ state: string }>("GET", `/payments/${payment.id}`)
    expect(followed.state === "paid", "paid")
    expect((await invoice(chosen.id)).state === "paid", "the invoice is paid")
  })
  await step("a mail confirms the payment", () => mailMatching(demo, mail, new RegExp(chosen.number)))
} finally {
  await demo.stop()
}
console.log(`journey steps=${steps} ok=${ok} seconds=${((performance.now() - startedAt) / 1000).toFixed(1)}`)
