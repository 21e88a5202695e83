import { age, figures, type GaugeSql } from "../platform/sql/Gauge.ts"

/** Mails that wait, how long the oldest has been due, and those that failed; retries that come later are not due. */
export const mailGauges: GaugeSql = (sql) => sql`${figures(
  sql,
  {
    mails_waiting: sql`count(*)`,
    mails_refused: sql`count(m.refusal)`,
    mails_oldest_seconds: age(sql, sql`m.queued_at`)
  },
  sql`mails m where m.sent_at is null and m.given_up_at is null`
)}
  union all ${figures(
    sql,
    { mails_given_up_last_day: sql`count(*)` },
    sql`mails m where m.given_up_at > now() - interval '1 day'`
  )}
  union all select g.name, jsonb_build_object('queue', l.queue), g.value::float8
    from (values ('mail'), ('mailing')) l(queue)
    cross join lateral (select count(*) as waiting, ${age(sql, sql`o.visible_at`)} as late from outbox o
      where o.queue_name = l.queue and o.state in ('pending', 'processing')) j
    cross join lateral (values ('jobs_waiting', j.waiting), ('jobs_late_seconds', j.late)) g(name, value)`
