import { Effect } from "effect"
import { SqlClient } from "effect/sql"

type Happening = "insert" | "update" | "delete"

const rowsOf = {
  insert: "new table as added",
  update: "new table as added old table as removed",
  delete: "old table as removed"
} as const

/** What a statement on a table notes, once whatever many rows it changes; `selected` gives town, kind, id and event. */
const noted = (table: string, happening: Happening, selected: string) => [
  `create function portail_note_${table}_${happening}() returns trigger language plpgsql as $$
   begin
     insert into changes (town_id, kind, object_id, event) select distinct town_id, kind, object_id, event from (${selected}) each;
     return null;
   end $$`,
  `create trigger ${table}_noted_on_${happening} after ${happening} on ${table}
     referencing ${rowsOf[happening]} for each statement execute function portail_note_${table}_${happening}()`
]

const one = (event: string, column = "id", alias = "a") => {
  const [kind] = event.split(".")
  return `select ${alias}.town_id, '${kind}' as kind, ${alias}.${column} as object_id, '${event}' as event`
}

const changed = "from added a join removed r on r.town_id = a.town_id and r.id = a.id where a.* is distinct from r.*"

/** The rows of a table are things of a kind themselves. */
const things = (table: string, kind: string, first: string) => [
  ...noted(table, "insert", `${one(`${kind}.${first}`)} from added a`),
  ...noted(table, "update", `${one(`${kind}.changed`)} ${changed}`),
  ...noted(table, "delete", `${one(`${kind}.erased`)} from removed a`)
]

/** Who is of a household. */
const members = (table: string) => [
  ...noted(table, "insert", `${one("household.changed", "household_id")} from added a`),
  ...noted(
    table,
    "update",
    `${one("household.changed", "household_id")} from (select * from added union all select * from removed) a`
  ),
  ...noted(table, "delete", `${one("household.changed", "household_id")} from removed a`)
]

/** What a household tells of somebody. */
const people = (table: string, links: string, column: string) =>
  noted(
    table,
    "update",
    `${one("household.changed", "household_id", "l")} from added a join removed r on r.town_id = a.town_id and r.id = a.id
       join ${links} l on l.town_id = a.town_id and l.${column} = a.id where a.* is distinct from r.*`
  )

const invoiceIn = (rows: string) => `${one("invoice.changed", "invoice_id")} from ${rows} a`
const coveredBy = (rows: string) =>
  `${one("invoice.changed", "invoice_id", "p")} from ${rows} a join payment_allocations p on p.town_id = a.town_id and p.payment_id = a.payment_id`

const statements = [
  // what happened to what, in the transaction in which it did; its place in the feed comes after, when nobody can slip in before it
  `create table changes (
    town_id uuid not null,
    id uuid not null default gen_random_uuid(),
    at timestamptz not null default clock_timestamp(),
    kind text not null check (kind in ('household', 'reservation', 'invoice', 'payment')),
    object_id uuid not null,
    event text not null check (event like kind || '.%'),
    position bigint check (position > 0),
    primary key (town_id, id),
    constraint changes_position unique (town_id, position)
  )`,
  `create index changes_without_place on changes (town_id, at, id) where position is null`,
  `create function portail_change_stays() returns trigger language plpgsql as $$
   begin
     if old.position is not null then
       raise exception 'change % has its place', old.position using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger changes_stay before update on changes for each row execute function portail_change_stays()`,
  // epoch is another one after a restored backup: what a reader knew of the feed is no longer so
  `create table change_feeds (
    town_id uuid primary key references towns (id),
    epoch text not null check (epoch ~ '^[0-9a-f]{8}$'),
    last_position bigint not null default 0,
    forgotten_position bigint not null default 0,
    check (forgotten_position between 0 and last_position)
  )`,
  `create function portail_feed_goes_on() returns trigger language plpgsql as $$
   begin
     if new.last_position < old.last_position or new.forgotten_position < old.forgotten_position then
       raise exception 'the feed of changes goes on' using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger change_feeds_go_on before update on change_feeds for each row execute function portail_feed_goes_on()`,

  ...things("households", "household", "changed"),
  ...members("household_adults"),
  ...members("household_children"),
  ...people("adults", "household_adults", "adult_id"),
  ...people("children", "household_children", "child_id"),
  // what an offer only holds is no reservation yet
  ...noted("reservations", "insert", `${one("reservation.booked")} from added a where a.held_until is null`),
  ...noted(
    "reservations",
    "update",
    `select a.town_id, 'reservation' as kind, a.id as object_id, case
       when a.cancelled_at is not null and r.cancelled_at is null then 'reservation.cancelled'
       when r.held_until is not null then 'reservation.booked' else 'reservation.changed' end as event
     ${changed} and a.held_until is null`
  ),
  ...noted("reservations", "delete", `${one("reservation.erased")} from removed a where a.held_until is null`),
  ...things("invoices", "invoice", "issued"),
  ...things("payments", "payment", "booked"),
  ...noted(
    "payment_allocations",
    "insert",
    `${invoiceIn("added")}
     union all ${one("payment.changed", "payment_id")} from added a where a.carried_over_at is not null`
  ),
  ...noted(
    "payment_releases",
    "insert",
    `${invoiceIn("added")} union all ${one("payment.changed", "payment_id")} from added a`
  ),
  ...noted(
    "payment_rejections",
    "insert",
    `${coveredBy("added")} union all ${one("payment.rejected", "payment_id")} from added a`
  ),
  ...noted("payment_refunds", "insert", `${one("payment.refunded", "payment_id")} from added a`),
  ...noted("credit_notes", "insert", invoiceIn("added"))
]

/** What changes for business software: noted by the tables themselves, so that no code can forget it. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
