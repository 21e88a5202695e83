import { ofInstallation } from "./ofInstallation.ts"

/** The table that the others of towns lie beside. */
const first = "households"

/** What distributes a database by town on Citus, a statement a line: reference tables, then the tables of towns beside each other. */
export const citusCommands = (ofTowns: ReadonlyArray<string>): ReadonlyArray<string> => [
  ...Object.entries(ofInstallation)
    .filter(([, { kind }]) => kind === "reference")
    .map(([table]) => `select create_reference_table('${table}');`),
  `select create_distributed_table('${first}', 'town_id', shard_count => 64);`,
  ...ofTowns
    .filter((table) => table !== first)
    .toSorted()
    .map((table) => `select create_distributed_table('${table}', 'town_id', colocate_with => '${first}');`)
]
