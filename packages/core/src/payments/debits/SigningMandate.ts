import { comparable } from "../../platform/text/folding.ts"
import { type IbanProblem, ibanProblem } from "./iban.ts"
import type { MandateField, MandateRule } from "./MandateProblem.ts"
import { bankText } from "./pain008.ts"

/** What a family types to sign a mandate, or to name another account in it. */
export interface SigningMandate {
  readonly holder: string
  readonly iban: string
  /** The signature: the given and family name of who signs. */
  readonly name: string
  readonly password: string
}

/** What is wrong with a field; `limit` is how many signs there may or must be. Nothing typed is repeated. */
export interface MandateFieldProblem {
  readonly field: MandateField
  readonly rule: MandateRule
  readonly limit?: number
}

/** The signs of a name in a file for banks. */
const longestHolder = 70

/** What is wrong with what was typed, for somebody of this name. */
export const signingProblems = (
  { holder, iban, name }: SigningMandate,
  signer: { readonly givenName: string; readonly familyName: string }
): ReadonlyArray<MandateFieldProblem> => [
  ...holderProblems(holder.trim()),
  ...ibanProblems(iban.trim()),
  ...(name.trim() === ""
    ? [{ field: "name", rule: "required" } as const]
    : isNameOf(name, signer)
      ? []
      : [{ field: "name", rule: "differs" } as const])
]

const holderProblems = (holder: string): ReadonlyArray<MandateFieldProblem> => {
  if (holder === "") return [{ field: "holder", rule: "required" }]
  if (holder.length > longestHolder) return [{ field: "holder", rule: "too-long", limit: longestHolder }]
  return bankText(holder, longestHolder) === "" ? [{ field: "holder", rule: "unreadable" }] : []
}

const ibanProblems = (iban: string): ReadonlyArray<MandateFieldProblem> => {
  if (iban === "") return [{ field: "iban", rule: "required" }]
  const problem: IbanProblem | null = ibanProblem(iban)
  if (problem === null) return []
  const { rule } = problem
  return [rule === "length" ? { field: "iban", rule, limit: problem.length } : { field: "iban", rule }]
}

/** In either order, without accents or capitals. */
const isNameOf = (
  typed: string,
  { givenName, familyName }: { readonly givenName: string; readonly familyName: string }
): boolean => {
  const wordsOf = (text: string) => comparable(text, " ").split(" ").toSorted().join(" ")
  return wordsOf(typed) === wordsOf(`${givenName} ${familyName}`)
}
