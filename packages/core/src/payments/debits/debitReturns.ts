import { Result } from "effect"
import { childOf, parseXml, type XmlElement } from "../../platform/xml/xml.ts"
import { NotReturnsFile } from "./Debit.ts"

/** A debit that the bank sent back: its end-to-end id, and the bank's reason as a code of ISO 20022 (AM04, AC04…). */
export interface DebitReturn {
  readonly endToEndId: string
  readonly code: string
}

/** Reasons for which a mandate cannot be debited any more: a wrong or closed account, no mandate, a debtor who died or forbids it. */
export const mandateEnds = new Set(["AC01", "AC04", "AC06", "AC13", "MD01", "MD07", "SL01"])

const within = (element: XmlElement, name: string): ReadonlyArray<XmlElement> =>
  element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...within(child, name)])

const text = (element: XmlElement | undefined, ...path: ReadonlyArray<string>): string =>
  path.reduce<XmlElement | undefined>(childOf, element)?.text.trim() ?? ""

/** Reads what banks send back of a file of debits: rejects before the day (pain.002) and returns after it (camt.053, camt.054). */
export const readReturns = (document: string): Result.Result<ReadonlyArray<DebitReturn>, NotReturnsFile> => {
  const parsed = parseXml(document)
  if (Result.isFailure(parsed)) return Result.fail(new NotReturnsFile())
  const rejects = within(parsed.success, "TxInfAndSts").map((each) => ({
    endToEndId: text(each, "OrgnlEndToEndId"),
    code: text(each, "StsRsnInf", "Rsn", "Cd")
  }))
  const returns = within(parsed.success, "TxDtls")
    .filter((each) => childOf(each, "RtrInf") !== undefined)
    .map((each) => ({ endToEndId: text(each, "Refs", "EndToEndId"), code: text(each, "RtrInf", "Rsn", "Cd") }))
  const found = [...rejects, ...returns].filter(({ endToEndId }) => endToEndId !== "")
  const isKnown = /pain\.002|camt\.05[34]/.test(parsed.success.namespace)
  return found.length === 0 && !isKnown ? Result.fail(new NotReturnsFile()) : Result.succeed(found)
}
