import { Effect } from "effect"
import { SqlClient } from "effect/sql"

/** Payments that PayFiP confirms otherwise than they were asked for: set aside until somebody decides, with their invoices. */
const statements = [
  // an outsider may knock as often as it likes: how often PayFiP was asked for it since when
  `alter table payment_attempts add column asked integer not null default 0`,
  `alter table payment_attempts add column asked_since timestamptz`,

  `alter table payment_attempts drop constraint payment_attempts_state_check`,
  `alter table payment_attempts add constraint payment_attempts_state_check check
    (state in ('preparing', 'pending', 'paid', 'failed', 'cancelled', 'expired', 'quarantined', 'rejected'))`,

  `create table payment_quarantines (
    town_id uuid not null,
    attempt_id uuid not null,
    opened_at timestamptz not null,
    -- what PayFiP said; null where it is not known any more
    letter text not null,
    amount_cents integer check (amount_cents > 0),
    numcli text,
    refdet text,
    mode text,
    authorisation text not null default '',
    paid_at timestamptz,
    decision text check (decision in ('accepted', 'rejected')),
    reason text check (trim(reason) <> ''),
    decided_at timestamptz,
    primary key (town_id, attempt_id),
    foreign key (town_id, attempt_id) references payment_attempts (town_id, id),
    check ((decision is null) = (decided_at is null) and (decision is null) = (reason is null))
  )`,
  `create index payment_quarantines_open on payment_quarantines (town_id, opened_at) where decision is null`,
  `insert into payment_quarantines (town_id, attempt_id, opened_at, letter)
    select town_id, id, state_at, coalesce(result_code, '') from payment_attempts where state = 'quarantined'`,

  `create function portail_quarantine_decided_once() returns trigger language plpgsql as $$
   begin
     if tg_op = 'DELETE' or old.decision is not null
       or (old.opened_at, old.letter, old.amount_cents, old.numcli, old.refdet, old.mode, old.authorisation, old.paid_at)
         is distinct from (new.opened_at, new.letter, new.amount_cents, new.numcli, new.refdet, new.mode, new.authorisation, new.paid_at) then
       raise exception 'what PayFiP said of attempt %, and what was decided of it, never change', old.attempt_id
         using errcode = 'restrict_violation';
     end if;
     return new;
   end $$`,
  `create trigger payment_quarantines_decided_once before update or delete on payment_quarantines
     for each row execute function portail_quarantine_decided_once()`,

  // the last word of PayFiP or of the régie is never overwritten; a failed attempt that PayFiP calls paid after all is set aside
  `create function portail_attempt_keeps_last_word() returns trigger language plpgsql as $$
   declare decided text;
   begin
     if (old.state, old.result_code, old.idop, old.refdet, old.amount_cents, old.next_check_at)
       is not distinct from (new.state, new.result_code, new.idop, new.refdet, new.amount_cents, new.next_check_at) then
       return new;
     end if;
     select decision into decided from payment_quarantines where town_id = old.town_id and attempt_id = old.id;
     if (old.state = 'failed' and new.state = 'quarantined' and old.idop is not null)
       or (old.state = 'quarantined' and new.state = 'paid' and decided = 'accepted')
       or (old.state = 'quarantined' and new.state = 'rejected' and decided = 'rejected') then
       return new;
     end if;
     raise exception 'attempt % is % and stays so', old.id, old.state using errcode = 'restrict_violation';
   end $$`,
  `create trigger payment_attempts_keep_last_word before update on payment_attempts for each row
     when (old.state in ('paid', 'failed', 'quarantined', 'rejected')) execute function portail_attempt_keeps_last_word()`,

  // the invoice of a payment that is set aside is not paid a second time meanwhile; the invoice's row is locked by the trigger before
  `create function portail_no_attempt_beside_quarantine() returns trigger language plpgsql as $$
   begin
     if exists (select 1 from payment_attempt_invoices l
       join payment_attempts t on t.town_id = l.town_id and t.id = l.attempt_id and t.state = 'quarantined'
       where l.town_id = new.town_id and l.invoice_id = new.invoice_id) then
       raise exception 'a payment of invoice % is set aside', new.invoice_id
         using errcode = 'unique_violation', constraint = 'payment_attempt_invoices_set_aside';
     end if;
     return new;
   end $$`,
  `create trigger payment_attempt_invoices_beside_quarantine before insert on payment_attempt_invoices
     for each row when (new.live) execute function portail_no_attempt_beside_quarantine()`,

  // what keeps an invoice from being paid: an attempt under way, one that its payer left, or a payment set aside
  `create or replace view live_attempts as select l.town_id, l.invoice_id, l.attempt_id, t.started_at,
     case when t.state = 'quarantined' then 'set-aside' when t.state = 'pending' and t.result_code = 'A' then 'left'
       else 'under-way' end as hold
     from payment_attempt_invoices l join payment_attempts t on t.town_id = l.town_id and t.id = l.attempt_id
     where l.live or t.state = 'quarantined'`
]

export default Effect.gen(function* () {
  const sql = yield* SqlClient.SqlClient
  for (const statement of statements) yield* sql.unsafe(statement)
})
