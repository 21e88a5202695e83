import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const changes = [
  `alter table mails add column account_id uuid`,
  // links and notices name the mail they went with; the others are known by their address
  `update mails m set account_id = l.account_id from mailed_links l where l.town_id = m.town_id and l.mail_id = m.id`,
  `update mails m set account_id = n.account_id from invoice_notices n where n.town_id = m.town_id and n.mail_id = m.id`,
  `update mails m set account_id = a.id from accounts a
     where m.account_id is null and a.town_id = m.town_id and a.mail = m.recipient`,
  `alter table mails add constraint mails_account foreign key (town_id, account_id) references accounts (town_id, id)`,
  `create index mails_by_account on mails (town_id, account_id)`
]

/** Mails know the account they were written to: an address is left, the account stays. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const change of changes) yield* sql.unsafe(change)
})
