import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // which kinds of mails an account wants; one that it never chose is wanted
  `create table notice_choices (
    town_id uuid not null,
    account_id uuid not null,
    kind text not null check (kind in ('invoices', 'openings', 'offers', 'bookings', 'absences')),
    wanted boolean not null,
    changed_at timestamptz not null,
    primary key (town_id, account_id, kind),
    foreign key (town_id, account_id) references accounts (town_id, id)
  )`,
  `insert into notice_choices (town_id, account_id, kind, wanted, changed_at)
     select town_id, id, 'invoices', false, now() from accounts where not notify_invoices`,
  `drop view account_cards`,
  `alter table accounts drop column notify_invoices`,
  `create view account_cards as select a.town_id, a.id, a.adult_id, a.mail, a.language,
     array(select c.kind from notice_choices c where c.town_id = a.town_id and c.account_id = a.id and not c.wanted
       order by c.kind) as refused_notices,
     a.created_at, a.activated_at, a.last_signed_in_at, a.activated_at is not null and a.disabled_at is null as usable
     from accounts a`
]

/** Families choose kind by kind which mails they want. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
