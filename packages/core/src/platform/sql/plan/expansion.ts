import type { Kind, Understood } from "./statements.ts"

/** Why a statement would break a version that still runs, or keep families waiting. */
export type ExpansionProblem = "takes-away" | "renames" | "rewrites" | "needs-value" | "changes-rows"

/** What only a migration of a later release may do, once nothing that runs needs what was. */
const forbidden: Partial<Readonly<Record<Kind, ExpansionProblem>>> = {
  drop: "takes-away",
  rename: "renames",
  rewrite: "rewrites",
  "add-column-needing-value": "needs-value",
  "set-not-null": "needs-value",
  "change-rows": "changes-rows"
}

/**
 * What a migration does that the version before it could not live with: migrations expand, and contract in a later release, where each
 * such statement says so (`-- contract: reason`). What it made itself it may do with as it likes.
 */
export const expansionProblems = (
  statements: ReadonlyArray<Understood>
): ReadonlyArray<{ readonly statement: string; readonly problem: ExpansionProblem }> => {
  const own = new Set(statements.flatMap(({ statement }) => newTable.exec(statement)?.[1] ?? []))
  return statements.flatMap(({ statement, kind, table, contract }) => {
    const problem = forbidden[kind]
    return problem === undefined || contract !== null || (table !== null && own.has(table))
      ? []
      : [{ statement, problem }]
  })
}

const newTable = /^\s*create table (?:if not exists )?(\w+)/i
