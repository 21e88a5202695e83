import type { Judgement } from "./judge.ts"
import { ofInstallation } from "./ofInstallation.ts"
import type { Distributed } from "./partitionTemplate.ts"

/** What is wrong with tables and statements, a sentence each; `all` tests ran, so that a reason without a statement has none any more. */
export const faultsOf = (
  { ofInstallation: unowned, whole }: Pick<Distributed, "ofInstallation" | "whole">,
  { townless, unreadable, allowed }: Judgement,
  all: boolean
): ReadonlyArray<string> => [
  ...whole.map((table) => `${table} has a town, but was not partitioned (partitionedSchema.ts does not know its form)`),
  ...unowned
    .filter((table) => ofInstallation[table] === undefined)
    .map((table) => `${table} has no town: say why in ofInstallation.ts, or give it one`),
  ...townless.map(
    ({ relations, statement }) =>
      `the town of ${relations.join(", ")} is not said (say it, or why not in overTowns.ts): ${statement}`
  ),
  ...unreadable.map(({ statement, error }) => `${error}: ${statement}`),
  ...allowed
    .filter(({ statements }) => all && statements === 0)
    .map(({ reason }) => `no statement is allowed any more (take it out of overTowns.ts) because ${reason}`)
]
