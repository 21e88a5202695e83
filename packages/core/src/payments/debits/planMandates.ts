import type { LineProblem } from "../../platform/csv/LineProblem.ts"
import type { MandateRow } from "./Mandate.ts"
import type { ImportedMandate, MandateLineProblem } from "./mandateRows.ts"

/** A mandate that is new. */
export interface PlannedMandate extends Pick<ImportedMandate, "reference" | "signedOn" | "account"> {
  readonly householdId: string
  readonly regieCode: string
}

interface Known {
  readonly regies: ReadonlyArray<string>
  /** Ids by the household's external reference. */
  readonly households: ReadonlyMap<string, string>
  readonly known: ReadonlyArray<MandateRow>
}

/** What an import of mandates would do, line after line. */
export const planMandates = (mandates: ReadonlyArray<ImportedMandate>, { regies, households, known }: Known) => {
  const created: Array<PlannedMandate> = []
  const invalid: Array<LineProblem<MandateLineProblem>> = []
  let unchanged = 0
  const lines = new Map<string, number>()
  const active = new Map(
    known.filter(({ endedOn }) => endedOn === null).map((each) => [homeOf(each), each.reference] as const)
  )
  const byReference = new Map(known.map((each) => [each.reference, each]))
  for (const mandate of mandates) {
    const { line, reference, account, signedOn } = mandate
    const refuse = (column: string, problem: MandateLineProblem) => invalid.push({ line, column, ...problem })
    const householdId = households.get(mandate.householdRef)
    const regieCode = mandate.regieCode === "" && regies.length === 1 ? (regies[0] ?? "") : mandate.regieCode
    const firstLine = lines.get(reference)
    if (firstLine === undefined) lines.set(reference, line)
    const before = byReference.get(reference)
    if (firstLine !== undefined) refuse("rum", { code: "twice-in-file", firstLine })
    else if (householdId === undefined) {
      refuse("foyer", { code: "unknown-household", householdRef: mandate.householdRef })
    } else if (regieCode === "") refuse("regie", { code: "required" })
    else if (!regies.includes(regieCode)) refuse("regie", { code: "unknown-regie", regieCode })
    else if (before !== undefined) {
      const isSame =
        before.householdId === householdId &&
        before.regieCode === regieCode &&
        before.signedOn === signedOn &&
        before.ibanEnd === account.iban.slice(-4)
      if (isSame) unchanged++
      else refuse("rum", { code: "mandate-differs" })
    } else {
      const home = homeOf({ householdId, regieCode })
      const other = active.get(home)
      if (other !== undefined) refuse("foyer", { code: "mandate-active", reference: other })
      else {
        active.set(home, reference)
        created.push({ householdId, regieCode, reference, signedOn, account })
      }
    }
  }
  return { created, invalid, unchanged }
}

const homeOf = ({ householdId, regieCode }: Pick<MandateRow, "householdId" | "regieCode">): string =>
  `${householdId} ${regieCode}`
