/** Tables that belong to the installation rather than to a town, and why; in a database in shards each has one place or is copied to all. */
export const ofInstallation: Readonly<
  Record<string, { readonly kind: "reference" | "local"; readonly reason: string }>
> = {
  towns: {
    kind: "reference",
    reason: "the list of towns itself: every town's table points to it, so each node has a copy"
  },
  widget_releases: { kind: "local", reason: "published files of the widgets, the same for every town" },
  portail_migrations: { kind: "local", reason: "which migrations the database has" },
  outbox: {
    kind: "local",
    reason: "the queue of mails: taken by row locks over all towns; a queue for each shard when one does not suffice"
  },
  outbox_migrations: { kind: "local", reason: "which form the queue has" }
}

/** What is not of a town, a line each. */
export const tellTables = (tables: ReadonlyArray<string>): ReadonlyArray<string> =>
  tables.map((table) => `not of a town: ${table} (${ofInstallation[table]?.reason ?? "no reason is given"})`)
