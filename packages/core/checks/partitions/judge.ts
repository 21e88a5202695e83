import { overTowns } from "./overTowns.ts"
import { loadParser, townless } from "./townless.ts"

/** What statements say of towns. */
export interface Judgement {
  /** Those that leave the town out and have no reason to. */
  readonly townless: ReadonlyArray<{ readonly statement: string; readonly relations: ReadonlyArray<string> }>
  readonly unreadable: ReadonlyArray<{ readonly statement: string; readonly error: string }>
  /** How many each reason allows. */
  readonly allowed: ReadonlyArray<{ readonly reason: string; readonly statements: number }>
}

const oneLine = (statement: string) => statement.replace(/\s+/g, " ").trim()

/** Looks at each statement for the town of the relations that it names. */
export const judge = async (statements: ReadonlyArray<string>, relations: ReadonlySet<string>): Promise<Judgement> => {
  await loadParser()
  const found: Array<Judgement["townless"][number]> = []
  const unreadable: Array<Judgement["unreadable"][number]> = []
  const allowed = new Map(overTowns.map(({ reason }) => [reason, 0]))
  for (const sent of statements) {
    const statement = oneLine(sent)
    try {
      const without = townless(sent, relations)
      if (without.length === 0) continue
      const exception = overTowns.find((each) => each.statement.test(statement))
      if (exception === undefined) found.push({ statement, relations: without })
      else allowed.set(exception.reason, (allowed.get(exception.reason) ?? 0) + 1)
    } catch (error) {
      unreadable.push({ statement, error: error instanceof Error ? error.message : String(error) })
    }
  }
  return {
    townless: found,
    unreadable,
    allowed: [...allowed].map(([reason, statements]) => ({ reason, statements }))
  }
}
