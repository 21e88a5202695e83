import type { PayFipSimulator } from "../../../simulators/src/payfip/server.ts"
import type { Visitor } from "../towns/fillTowns.ts"
import { type Asking, walk } from "../towns/walk.ts"

/** What families did so far. */
export interface Counts {
  evenings: number
  paid: number
  refused: number
  readonly reasons: Set<string>
}

/** What an evening is spent with. */
export interface Surroundings {
  readonly asking: Asking
  readonly simulator: PayFipSimulator
  readonly counts: Counts
}

interface Invoice {
  readonly id: string
  readonly payable: boolean
}

/** Pays what a family owes at the simulator, whose notification arrives as PayFiP's does. */
const pay = async ({ asking, simulator, counts }: Surroundings, visitor: Visitor, number: number, cookies: string) => {
  const { text } = await asking.ask(visitor, number, "GET /invoices", cookies)
  const { invoices } = JSON.parse(text) as { readonly invoices: ReadonlyArray<Invoice> }
  const owed = invoices.find(({ payable }) => payable)
  if (owed === undefined) return
  const order = { invoiceIds: [owed.id], returnTo: `https://${visitor.host}/espace` }
  const begun = await asking.ask(visitor, number, "POST /payments", cookies, order)
  const { redirectUrl } = JSON.parse(begun.text) as { readonly redirectUrl: string }
  const idop = new URL(redirectUrl).searchParams.get("idop") ?? ""
  await simulator.pay(idop)
  await asking.notify(visitor, idop)
  counts.paid++
}

/** A family's evening with its payment; what is refused is counted, with its reason. */
export const evening = async (around: Surroundings, visitor: Visitor, number: number): Promise<void> => {
  try {
    const cookies = await walk(around.asking, visitor, number)
    await pay(around, visitor, number % 65_536, cookies)
    around.counts.evenings++
  } catch (error) {
    around.counts.refused++
    if (around.counts.reasons.size < 10)
      around.counts.reasons.add(error instanceof Error ? error.message : String(error))
  }
}
