/** What a statement of a migration does to tables that may be in use. */
export type Kind =
  | "create-table"
  | "create-index"
  | "create-index-concurrently"
  | "add-column"
  | "add-column-needing-value"
  | "rewrite"
  | "scan"
  | "unchecked-constraint"
  | "build-constraint"
  | "drop"
  | "rename"
  | "set-not-null"
  | "change-rows"
  | "definition"
  | "other"

/** PostgreSQL's table lock that a statement takes; `null` where nothing waits for anything. */
export type Lock =
  | "ACCESS EXCLUSIVE"
  | "SHARE ROW EXCLUSIVE"
  | "SHARE"
  | "SHARE UPDATE EXCLUSIVE"
  | "ROW EXCLUSIVE"
  | null

/** A statement understood. */
export interface Understood {
  readonly statement: string
  readonly kind: Kind
  /** The table that is locked; `null` where there is none, or it is new. */
  readonly table: string | null
  readonly lock: Lock
  /** Said in the statement by `-- contract: reason`: it takes away what no version in use needs any more. */
  readonly contract: string | null
}

const contractPattern = /--\s*contract:\s*(\S.*)$/m

const flat = (statement: string): string =>
  statement
    .replace(/--.*$/gm, " ")
    .replace(/\$(\w*)\$[\s\S]*?\$\1\$/g, "''")
    .replace(/\s+/g, " ")
    .trim()
    .toLowerCase()

/** Understands a statement as far as locks go (PostgreSQL manual, 13.3 "Explicit Locking" and "ALTER TABLE", notes). */
export const understand = (statement: string): Understood => {
  const text = flat(statement)
  const contract = contractPattern.exec(statement)?.[1]?.trim() ?? null
  const made = (kind: Kind, table: string | undefined, lock: Lock): Understood => ({
    statement: statement.trim(),
    kind,
    table: table ?? null,
    lock,
    contract
  })
  const index = /^create (?:unique )?index (concurrently )?(?:if not exists )?(?:\S+ )?on (?:only )?(\S+)/.exec(text)
  if (index !== null) {
    return index[1] === undefined
      ? made("create-index", index[2], "SHARE")
      : made("create-index-concurrently", index[2], "SHARE UPDATE EXCLUSIVE")
  }
  if (/^create (?:unlogged )?table/.test(text)) return made("create-table", undefined, null)
  const trigger = /^create (?:or replace )?(?:constraint )?trigger .*? on (\S+)/.exec(text)
  if (trigger !== null) return made("definition", trigger[1], "SHARE ROW EXCLUSIVE")
  const changed = /^(?:update(?: only)?|delete from(?: only)?|insert into) (\S+)/.exec(text)
  if (changed !== null) return made("change-rows", changed[1], "ROW EXCLUSIVE")
  const dropped =
    /^drop (?:materialized )?(table|index|trigger)(?: concurrently)? (?:if exists )?(\S+)(?: on (\S+))?/.exec(text)
  if (dropped !== null) {
    return made(dropped[1] === "trigger" ? "definition" : "drop", dropped[3] ?? dropped[2], "ACCESS EXCLUSIVE")
  }
  const [, table, action] = /^alter table (?:if exists )?(?:only )?(\S+) (.*)$/.exec(text) ?? []
  if (table !== undefined && action !== undefined) return made(kindOfAction(action), table, lockOfAction(action))
  if (/^(?:create|alter|drop|comment|grant|revoke|do|set|select|with)\b/.test(text))
    return made("definition", undefined, null)
  return made("other", undefined, null)
}

const kindOfAction = (action: string): Kind => {
  if (/\bdrop (?:column|constraint)\b/.test(action)) return /\bdrop column\b/.test(action) ? "drop" : "definition"
  if (/^rename\b/.test(action)) return "rename"
  if (/\balter (?:column )?\S+ (?:set data )?type\b/.test(action)) return "rewrite"
  if (/\bset not null\b/.test(action)) return "set-not-null"
  if (/\badd (?:column )?(?!constraint|check|foreign|unique|primary|exclude)/.test(action)) return kindOfColumn(action)
  if (/\badd\b/.test(action)) {
    if (/\bnot valid\b/.test(action)) return "unchecked-constraint"
    return /\b(?:unique|primary key|exclude)\b/.test(action) && !/\busing index\b/.test(action)
      ? "build-constraint"
      : "scan"
  }
  return /\bvalidate constraint\b/.test(action) ? "scan" : "definition"
}

const kindOfColumn = (action: string): Kind => {
  if (/\bgenerated\b.*\b(?:stored|identity)\b|\b(?:small|big)?serial\b/.test(action)) return "rewrite"
  if (/\bdefault (?:gen_random_uuid|random|clock_timestamp|nextval)\b/.test(action)) return "rewrite"
  if (/\bnot null\b/.test(action) && !/\bdefault\b/.test(action)) return "add-column-needing-value"
  return /\bcheck\b|\breferences\b/.test(action) ? "scan" : "add-column"
}

const lockOfAction = (action: string): Lock => {
  if (/^validate constraint\b/.test(action)) return "SHARE UPDATE EXCLUSIVE"
  return /\bforeign key\b/.test(action) && /^add\b/.test(action) ? "SHARE ROW EXCLUSIVE" : "ACCESS EXCLUSIVE"
}

/** Kinds that take time for each row; the others are done in an instant, once they have their lock. */
const rowsPerSecond: Partial<Readonly<Record<Kind, number>>> = {
  "create-index": 400_000,
  "create-index-concurrently": 200_000,
  "build-constraint": 400_000,
  scan: 2_000_000,
  "set-not-null": 2_000_000,
  rewrite: 150_000,
  "change-rows": 40_000
}

/** Seconds that the lock is held, about, on a table of so many rows; 0 is an instant. */
export const secondsOf = ({ kind, table }: Understood, rows: number): number => {
  const pace = rowsPerSecond[kind]
  return pace === undefined || table === null ? 0 : Math.round((10 * rows) / pace) / 10
}
