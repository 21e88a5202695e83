import { asciiLetters } from "../../platform/text/folding.ts"
import type { XmlContent } from "../../platform/xml/xml.ts"
import type { DebtorLack } from "./Bordereau.ts"

/** Who owes what a piece claims: the first adult of a household, and its address as its dossier says it. */
export interface PesDebtor {
  readonly householdRef: string
  readonly civility: string
  readonly familyName: string
  readonly givenName: string
  readonly streetNumber: string
  readonly street: string
  readonly complement1: string
  readonly complement2: string
  readonly postalCode: string
  readonly city: string
}

/** A value as every tag of the Trésor public's files holds it. */
export const v = (value: string | number): XmlContent => ({ "@V": value })

/** Capitals without accents, everything else a space: what every program of the Trésor public reads (french-rules.md 3.2). */
export const pesText = (text: string, longest: number): string =>
  asciiLetters(text)
    .toUpperCase()
    .replace(/[^A-Z0-9 '\-/.,()+:]/g, " ")
    .replace(/ +/g, " ")
    .trim()
    .slice(0, longest)
    .trim()

/** A value, and nothing at all where it would be empty. */
const some = (text: string, longest: number): XmlContent | undefined => {
  const written = pesText(text, longest)
  return written === "" ? undefined : v(written)
}

const civilities: Readonly<Record<string, string>> = { M: "M", MR: "M", MONSIEUR: "M", MME: "MME", MADAME: "MME" }
const civilityOf = (text: string): string => civilities[pesText(text, 20).replaceAll(".", "")] ?? ""

/** What the Trésor public asks of every debtor and a household's dossier does not say. */
export const lacksOf = (debtor: PesDebtor): ReadonlyArray<DebtorLack> => [
  ...(civilityOf(debtor.civility) === "" ? (["civility"] as const) : []),
  ...(pesText(debtor.familyName, 38) === "" ? (["name"] as const) : []),
  ...(pesText(debtor.givenName, 38) === "" ? (["given-name"] as const) : []),
  ...([debtor.street, debtor.postalCode, debtor.city].some((text) => pesText(text, 38) === "")
    ? (["address"] as const)
    : [])
]

/** The debtor of a piece, a person: `CatTiers` and `NatJur` 01, the main debtor at the main address. */
export const pesDebtor = (debtor: PesDebtor): XmlContent => ({
  InfoTiers: {
    RefTiers: some(debtor.householdRef, 30),
    CatTiers: v("01"),
    NatJur: v("01"),
    TypTiers: v("01"),
    Civilite: v(civilityOf(debtor.civility)),
    Nom: v(pesText(debtor.familyName, 38)),
    Prenom: v(pesText(debtor.givenName, 38))
  },
  Adresse: {
    TypAdr: v("1"),
    Adr1: some(debtor.complement1, 38),
    Adr2: v(pesText(`${debtor.streetNumber} ${debtor.street}`, 38)),
    Adr3: some(debtor.complement2, 38),
    CP: v(pesText(debtor.postalCode, 5)),
    Ville: v(pesText(debtor.city, 38)),
    CodRes: v("0")
  }
})
