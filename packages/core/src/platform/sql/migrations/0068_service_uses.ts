import { Effect } from "effect"
import { SqlClient } from "effect/sql"

const statements = [
  // a service that one of these names is not taken away; what names it until an instant says until which
  `create view service_uses as
     select town_id, settings ->> 'service' as service, 'activity' as kind, coalesce(settings ->> 'name', code) as name,
       null::timestamptz as ends_at
     from activities where retired_at is null and settings ->> 'service' <> ''
     union all
     select d.town_id, s.service, 'document', coalesce(d.settings ->> 'title', d.code), null
     from document_kinds d cross join lateral jsonb_array_elements_text(coalesce(d.settings -> 'seenBy', '[]')) s(service)
     where d.retired_at is null
     union all
     select t.town_id, t.service, 'message', right(t.id::text, 8), null
     from message_threads t join lateral (select m.side from messages m where m.town_id = t.town_id and m.thread_id = t.id
       order by m.sent_at desc, m.id desc limit 1) l on l.side = 'family'
     union all
     select town_id, service, 'link', label, expires_at from staff_links where service is not null and revoked_at is null`
]

/** What names a town's service: activities, documents, messages that wait for an answer, links of tablets. */
export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
