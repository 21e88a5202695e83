/** A debt of the Trésor public that PayFiP knows since a night. */
export interface Debt {
  readonly exercise: string
  /** 18 digits of a titre, 21 of a rôle. */
  readonly refdet: string
  readonly amountCents: number
  paid: boolean
}

/** Why PayFiP's form refuses a debt. */
export type DebtRefusal = "client" | "saisie" | "unknown" | "amount" | "paid"

/** The debts that PayFiP's form of titres and rôles knows; unlike a régie's, each is checked and paid once. */
export interface Debts {
  /** Takes the titres or articles of a PES v2 Recette file over, as Hélios hands them on in the night; gives how many are new. */
  load(document: string): number
  list(): ReadonlyArray<Debt>
  find(refdet: string): Debt | undefined
}

const values = (document: string, tag: string): ReadonlyArray<string> =>
  [...document.matchAll(new RegExp(`<${tag} V="([^"]*)"/>`, "g"))].map(([, value = ""]) => value)
const value = (document: string, tag: string): string => values(document, tag)[0] ?? ""
const elements = (document: string, tag: string): ReadonlyArray<string> =>
  [...document.matchAll(new RegExp(`<${tag}[ >].*?</${tag}>`, "gs"))].map(([all]) => all)

/** PayFiP's own reading of a pièce: 4 + 8 + 6 digits of a titre, 4 + 2 + 2 + 13 of an article (`payfip.md` 2.5). */
const referenceOf = (exercise: string, piece: string): string =>
  value(piece, "TypPce") === "15"
    ? `${exercise}${value(piece, "CodProdLoc").slice(0, 2)}${value(piece, "Per").padStart(2, "0")}${value(piece, "NumDette").padStart(13, "0")}`
    : `${exercise}${value(piece, "IdPce").padStart(8, "0")}${value(piece, "IdLigne").padStart(6, "0")}`

const centsOf = (piece: string): number =>
  values(piece, "MtHT").reduce((sum, amount) => sum + Number(amount.replace(".", "")), 0)

/** No debts yet. */
export const makeDebts = (): Debts => {
  const debts = new Map<string, Debt>()
  return {
    load: (document) => {
      const before = debts.size
      for (const bordereau of elements(document, "Bordereau")) {
        const exercise = value(bordereau, "Exer")
        for (const piece of elements(bordereau, "Piece")) {
          const refdet = referenceOf(exercise, piece)
          if (!debts.has(refdet)) debts.set(refdet, { exercise, refdet, amountCents: centsOf(piece), paid: false })
        }
      }
      return debts.size - before
    },
    list: () => [...debts.values()],
    find: (refdet) => debts.get(refdet)
  }
}

/** The debt that a form's parameters name, or why it is refused. */
export const debtAsked = (
  debts: Debts,
  query: URLSearchParams,
  isClient: (numcli: string) => boolean
): Debt | DebtRefusal => {
  const field = (name: string) => query.get(name) ?? ""
  if (!isClient(field("numcli"))) return "client"
  if (!/^[TXMA]$/.test(field("saisie"))) return "saisie"
  const debt = debts.find(field("refdet"))
  if (debt === undefined || debt.exercise !== field("exer")) return "unknown"
  if (String(debt.amountCents) !== field("montant")) return "amount"
  return debt.paid ? "paid" : debt
}
