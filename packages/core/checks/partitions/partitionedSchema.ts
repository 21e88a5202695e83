/** The first number of a shard: Citus gives numbers of six digits, and so do we. */
const firstShard = 102_008

/** How Citus calls a table's shard, and each of its indexes: the name and the shard's number. */
const shardOf = (name: string, remainder: number): string => `${name}_${firstShard + remainder}`

const partitionsOf = (table: string, partitions: number): ReadonlyArray<string> =>
  Array.from(
    { length: partitions },
    (_, remainder) =>
      `CREATE TABLE public.${shardOf(table, remainder)} PARTITION OF public.${table} FOR VALUES WITH (MODULUS ${partitions}, REMAINDER ${remainder});`
  )

/** Names the indexes of partitions as Citus names those of shards; PostgreSQL would name them after their columns. */
const indexesOfShards = `DO $$ DECLARE r record; BEGIN
  FOR r IN SELECT i.inhrelid::regclass AS shard, p.relname || right(t.relname, 7) AS name
    FROM pg_inherits i JOIN pg_class p ON p.oid = i.inhparent AND p.relkind = 'I'
      JOIN pg_index x ON x.indexrelid = i.inhrelid JOIN pg_class t ON t.oid = x.indrelid
  LOOP EXECUTE format('ALTER INDEX %s RENAME TO %I', r.shard, r.name); END LOOP;
END $$;`

/**
 * A schema as `pg_dump --schema-only` writes it, with these tables distributed by their town: each partitioned by the hash of its
 * `town_id`, every key and trigger of the whole table. PostgreSQL refuses a key that does not carry the town.
 */
export const partitionedSchema = (schema: string, tables: ReadonlyArray<string>, partitions: number): string => {
  const ofTowns = new Set(tables)
  const distributed = schema
    .replace(/^CREATE TABLE public\.(\w+) \(\n([\s\S]*?)\n\);$/gm, (whole, table: string, columns: string) =>
      ofTowns.has(table)
        ? [
            `CREATE TABLE public.${table} (\n${columns}\n) PARTITION BY HASH (town_id);`,
            ...partitionsOf(table, partitions)
          ].join("\n")
        : whole
    )
    .replace(/^ALTER TABLE ONLY public\.(\w+)/gm, (whole, table: string) =>
      ofTowns.has(table) ? `ALTER TABLE public.${table}` : whole
    )
  return `${distributed}\nSET search_path = public;\n${indexesOfShards}\n`
}
