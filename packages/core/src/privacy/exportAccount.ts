import { Effect } from "effect"
import type { SqlClient } from "effect/sql"
import { actorOfFamily, type FamilyAccess } from "../accounts/FamilyAccess.ts"

/**
 * Everything about one adult, by table; nothing of the other guardian nor of another household. Secrets and their hashes stay out:
 * they are no information about the person.
 */
export const exportAccount = Effect.fnUntraced(function* (sql: SqlClient.SqlClient, access: FamilyAccess) {
  const { townId, accountId, adultId, householdId } = access
  const [moi] =
    yield* sql`select external_ref as reference, civility, family_name, birth_name, given_name, birth_date, mail,
      main_phone, second_phone, work_phone, profession, employer, created_at
    from adults where town_id = ${townId} and id = ${adultId}`
  const [compte] =
    yield* sql`select mail, language, notify_invoices, created_at, activated_at, password_changed_at, last_signed_in_at
    from accounts where town_id = ${townId} and id = ${accountId}`
  const connexions =
    yield* sql`select device, origin, remembered, opened_at, seen_at, expires_at, closed_at from sessions
    where town_id = ${townId} and account_id = ${accountId} order by opened_at`
  const appareilsConnus = yield* sql`select label, first_seen_at, last_seen_at from known_devices
    where town_id = ${townId} and account_id = ${accountId} order by first_seen_at`
  const liensEnvoyes = yield* sql`select kind, new_mail, sent_at, expires_at, used_at from mailed_links
    where town_id = ${townId} and account_id = ${accountId} order by sent_at`
  const mailsEnvoyes = yield* sql`select m.template, m.subject, m.queued_at, m.sent_at from mails m
    join accounts a on a.town_id = m.town_id and a.mail = m.recipient
    where a.town_id = ${townId} and a.id = ${accountId} order by m.queued_at`
  const journal = yield* sql`select at, actor, action, before, after from audit_entries
    where town_id = ${townId} and ((subject_type = 'account' and subject_id = ${accountId}::text)
      or (actor = ${actorOfFamily(accountId)} and coalesce(after->>'section', '') <> 'other-guardian'))
    order by at`
  // the values of the file are read as the family reads them; here is what no section has
  const [foyer] =
    yield* sql`select external_ref as reference, name, created_at from households where town_id = ${townId} and id = ${householdId}`
  const enfants = yield* sql`select c.external_ref as reference, c.given_name, c.created_at
    from household_children hc join children c on c.town_id = hc.town_id and c.id = hc.child_id
    where hc.town_id = ${townId} and hc.household_id = ${householdId} order by c.birth_date, c.given_name`
  const factures = yield* sql`select i.number, i.issued_on, i.due_on, i.period, i.total_cents,
      (select coalesce(jsonb_agg(jsonb_build_object('activity', l.activity, 'description', l.description,
          'quantity', l.quantity, 'amountCents', l.amount_cents) order by l.position), '[]'::jsonb)
        from invoice_lines l where l.town_id = i.town_id and l.invoice_id = i.id) as lines,
      (select coalesce(jsonb_agg(jsonb_build_object('number', n.number, 'issuedOn', n.issued_on,
          'amountCents', n.amount_cents, 'reason', n.reason) order by n.issued_on, n.number), '[]'::jsonb)
        from credit_notes n where n.town_id = i.town_id and n.invoice_id = i.id) as credit_notes
    from invoices i where i.town_id = ${townId} and i.household_id = ${householdId} order by i.issued_on, i.number`
  const paiements = yield* sql`select p.means, p.amount_cents, p.paid_at, p.reference,
      (select coalesce(jsonb_agg(jsonb_build_object('amountCents', r.amount_cents, 'reason', r.reason,
          'refundedAt', r.refunded_at) order by r.refunded_at), '[]'::jsonb)
        from payment_refunds r where r.town_id = p.town_id and r.payment_id = p.id) as refunds
    from payments p where p.town_id = ${townId} and p.household_id = ${householdId} order by p.paid_at`
  return {
    moi,
    compte,
    connexions,
    appareilsConnus,
    liensEnvoyes,
    mailsEnvoyes,
    journal,
    foyer,
    enfants,
    factures,
    paiements
  }
})
