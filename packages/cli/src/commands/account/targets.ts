import type { AccountRow } from "@portail-familles/core/accounts"
import type { CellProblem, LineProblem } from "@portail-familles/core/platform/csv"
import { canonicalMail } from "@portail-familles/core/platform/text"
import type { TargetLineProblem } from "../../terminal/lineProblemWords.ts"

/** The adults meant, and the lines of a file that mean nobody. */
export interface Targets {
  readonly adults: ReadonlyArray<AccountRow>
  readonly invalid: ReadonlyArray<LineProblem<CellProblem | TargetLineProblem>>
}

/** The rows of an address, as accounts compare them. */
export const withMail = (rows: ReadonlyArray<AccountRow>, mail: string): ReadonlyArray<AccountRow> =>
  rows.filter((row) => row.mail !== null && canonicalMail(row.mail) === canonicalMail(mail))

/** The rows of a household. */
export const ofHousehold = (rows: ReadonlyArray<AccountRow>, ref: string): ReadonlyArray<AccountRow> =>
  rows.filter((row) => row.householdRef === ref)
