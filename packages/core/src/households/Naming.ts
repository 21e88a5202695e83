import { Context, Effect, Layer, Schema } from "effect"
import { SqlClient } from "effect/sql"
import type { Fragment } from "effect/sql/Statement"
import type { StaffAccess } from "../accounts/FamilyAccess.ts"
import { orDieSql } from "../platform/sql/failures.ts"
import { isPartOfId } from "../platform/sql/partOfId.ts"
import { comparable } from "../platform/text/folding.ts"

/** What people name: a household, a child, an adult. */
export const NamedKind = Schema.Literals(["household", "child", "adult"])
export type NamedKind = typeof NamedKind.Type

/** Nothing in the town answers to what was typed. */
export class NothingNamed extends Schema.TaggedError<NothingNamed>()("NothingNamed", {
  kind: NamedKind,
  typed: Schema.String
}) {}

/** Several answer to it; each by its reference and its name. */
export class SeveralNamed extends Schema.TaggedError<SeveralNamed>()("SeveralNamed", {
  kind: NamedKind,
  typed: Schema.String,
  candidates: Schema.Array(Schema.Struct({ ref: Schema.String, name: Schema.String }))
}) {}

/** A household or a child, as found by one of its names. */
export interface Named {
  readonly id: string
  readonly ref: string
  readonly name: string
}

/** An adult found by one of their names; `mail` is that of their account, else the one the family gave. */
export interface NamedAdult extends Named {
  readonly mail: string | null
  readonly accountId: string | null
}

type NamingFailure = NothingNamed | SeveralNamed

/**
 * Finds what an agent names, by any of its names: its reference, its id or the end or beginning of that (six characters at least), a mail
 * address, the reference of somebody who belongs to it, and last its name, accents and case apart. The strictest kind that finds
 * something decides; of several that it finds none is taken.
 */
export class Naming extends Context.Service<
  Naming,
  {
    household(staff: StaffAccess, typed: string): Effect.Effect<Named, NamingFailure>
    child(staff: StaffAccess, typed: string): Effect.Effect<Named, NamingFailure>
    adult(staff: StaffAccess, typed: string): Effect.Effect<NamedAdult, NamingFailure>
  }
>()("@portail-familles/core/households/Naming") {
  static readonly layer = Layer.effect(
    Naming,
    Effect.gen(function* () {
      const sql = yield* SqlClient.SqlClient
      const find = finder(sql)

      const household = Effect.fn("Naming.household")(
        (staff: StaffAccess, typed: string) => find<Named>("household", householdCards(sql, staff.townId), typed),
        orDieSql
      )
      const child = Effect.fn("Naming.child")(
        (staff: StaffAccess, typed: string) => find<Named>("child", childCards(sql, staff.townId), typed),
        orDieSql
      )
      const adult = Effect.fn("Naming.adult")(
        (staff: StaffAccess, typed: string) => find<NamedAdult>("adult", adultCards(sql, staff.townId), typed),
        orDieSql
      )
      return Naming.of({ household, child, adult })
    })
  )
}

const householdCards = (sql: SqlClient.SqlClient, townId: string) => sql`
  select h.id, h.external_ref as ref, h.name, array[h.id::text] as ids,
    array(select lower(m.mail) from (
      select p.mail from household_adults l join adults p on p.town_id = l.town_id and p.id = l.adult_id
        where l.town_id = h.town_id and l.household_id = h.id and p.mail is not null
      union all select a.mail from household_adults l join account_cards a on a.town_id = l.town_id and a.adult_id = l.adult_id
        where l.town_id = h.town_id and l.household_id = h.id) m) as mails,
    array(select lower(p.external_ref) from household_adults l join adults p on p.town_id = l.town_id and p.id = l.adult_id
        where l.town_id = h.town_id and l.household_id = h.id
      union all select lower(c.external_ref) from child_homes l join child_cards c on c.town_id = l.town_id and c.id = l.child_id
        where l.town_id = h.town_id and l.household_id = h.id) as others,
    array[h.name] || array(select p.given_name || ' ' || p.family_name
        from household_adults l join adults p on p.town_id = l.town_id and p.id = l.adult_id
        where l.town_id = h.town_id and l.household_id = h.id
      union all select c.given_name || ' ' || c.family_name
        from child_homes l join child_cards c on c.town_id = l.town_id and c.id = l.child_id
        where l.town_id = h.town_id and l.household_id = h.id) as names
  from households h where h.town_id = ${townId}`

const childCards = (sql: SqlClient.SqlClient, townId: string) => sql`
  select c.id, c.external_ref as ref, c.given_name || ' ' || c.family_name as name, array[c.id::text] as ids,
    array[]::text[] as mails, array[]::text[] as others, array[c.given_name || ' ' || c.family_name] as names
  from child_cards c where c.town_id = ${townId}`

const adultCards = (sql: SqlClient.SqlClient, townId: string) => sql`
  select p.id, p.external_ref as ref, p.given_name || ' ' || p.family_name as name, a.id as account_id,
    coalesce(a.mail, lower(p.mail)) as mail, array_remove(array[p.id::text, a.id::text], null) as ids,
    array_remove(array[lower(p.mail), a.mail], null) as mails,
    array(select lower(h.external_ref) from household_adults l join households h on h.town_id = l.town_id and h.id = l.household_id
      where l.town_id = p.town_id and l.adult_id = p.id) as others,
    array[p.given_name || ' ' || p.family_name, p.family_name] as names
  from adults p left join account_cards a on a.town_id = p.town_id and a.adult_id = p.id where p.town_id = ${townId}`

const finder = (sql: SqlClient.SqlClient) =>
  Effect.fnUntraced(function* <A extends Named>(kind: NamedKind, cards: Fragment, name: string) {
    const typed = name.trim()
    const word = typed.toLowerCase()
    const ranked = yield* sql<A & { readonly rank: number }>`select * from (select c.*, case
        when lower(c.ref) = ${word} then 1
        when exists (select 1 from unnest(c.ids) i where ${isPartOfId(sql, "i", word)}) then 2
        when ${word} = any(c.mails) then 3
        when ${word} = any(c.others) then 4 end as rank from (${cards}) c) r
      where rank is not null order by rank, ref limit ${mostRead}`
    const strictest = ranked.filter(({ rank }) => rank === ranked[0]?.rank)
    const found = strictest.length > 0 ? strictest : yield* byName<A>(sql, cards, typed)
    const [first, ...others] = found
    if (first === undefined) return yield* new NothingNamed({ kind, typed })
    if (others.length === 0) return first
    const owners = found.filter((each) => "accountId" in each && each.accountId !== null)
    // of two adults who gave one address, it is that of the account
    if (kind === "adult" && ranked[0]?.rank === 3 && owners.length === 1 && owners[0] !== undefined) return owners[0]
    return yield* new SeveralNamed({ kind, typed, candidates: found.map(({ ref, name }) => ({ ref, name })) })
  })

/** Candidates that are read: enough to show, not a town. */
const mostRead = 50

const byName = Effect.fnUntraced(function* <A extends Named>(sql: SqlClient.SqlClient, cards: Fragment, typed: string) {
  const wanted = nameKey(typed)
  if (wanted === "") return []
  const all = yield* sql<{ ref: string; names: ReadonlyArray<string> }>`select ref, names from (${cards}) c`
  const refs = all.filter(({ names }) => names.some((name) => nameKey(name) === wanted)).map(({ ref }) => ref)
  return refs.length === 0
    ? []
    : yield* sql<A>`select * from (${cards}) c where ${sql.in("ref", refs.slice(0, mostRead))} order by ref`
})

/** A name as it is compared: in any order of its words, and `Famille` does not count. */
const nameKey = (name: string): string =>
  comparable(name, " ")
    .replace(/^(la )?famille /, "")
    .split(" ")
    .toSorted()
    .join(" ")
