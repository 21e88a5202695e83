import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import { auditOf } from "../../src/audit/Audit.ts"
import { HouseholdAction } from "../../src/households/auditActions.ts"
import { messagePlace } from "../../src/messages/Message.ts"
import { Seals } from "../../src/platform/crypto/Seals.ts"
import { newId } from "../../src/platform/ids/Ids.ts"
import { family } from "../children/filesUnderTest.ts"
import { newInvoice } from "../support/town.ts"

const bytes = new Uint8Array([1])
const hash = "a".repeat(64)
const salt = "b".repeat(32)

/** A family that owes nothing and has a row in every table that holds personal data. */
export const familyWithEverything = Effect.gen(function* () {
  const home = yield* family()
  const { town, staff, access, householdId, childId, mail } = home
  const sql = yield* SqlClient.SqlClient
  const [id, invoiceId] = [yield* newId, yield* newInvoice(town, householdId, { number: "2026000001", cents: 500 })]
  const insert = (table: string, values: Readonly<Record<string, unknown>>) =>
    sql`insert into ${sql(table)} ${sql.insert({ town_id: town.id, ...values })}`
  const at = new Date("2026-02-01T10:00:00Z")
  const [ofHome, ofChild, ofAccount] = [
    { household_id: householdId },
    { child_id: childId },
    { account_id: access.accountId }
  ]

  yield* insert("invoice_lines", {
    ...ofChild,
    invoice_id: invoiceId,
    position: 2,
    activity: "cantine",
    description: "Repas",
    quantity: "0",
    unit_price_cents: 0,
    amount_cents: 0
  })
  const run = { run_id: id, revision: 1 }
  yield* insert("invoice_runs", { id, regie_code: "enfance", period: "2026-01", sequence: 1, revision: 1 })
  const cents = { due_cents: 500, issued_cents: 0, total_cents: 500 }
  yield* insert("run_documents", { ...run, ...ofHome, ...cents, invoice_id: invoiceId, outcome: "invoice" })
  yield* insert("run_lines", {
    ...{ ...run, ...ofHome, ...ofChild, position: 1, kind: "price", component: "meal", activity_code: "restauration" },
    ...{ unit_code: "repas", activity: "Restauration", description: "Repas", quantity: 1, unit: "repas", tariff: "" },
    ...{ unit_price_cents: 500, amount_cents: 500, first_day: "2026-01-05", last_day: "2026-01-05", trace: "{}" }
  })
  yield* insert("invoice_counters", { regie_code: "enfance", year: 2026, series: 1, last: 1 })
  yield* insert("invoice_numbers", { regie_code: "enfance", year: 2026, sequence: 1, invoice_id: invoiceId })
  const billed = yield* newInvoice(town, householdId, { number: "2026000002", cents: 0, collection: "role" })
  const role = { siret: "21600999900011", budget: "00", kind: "role", exercise: 2026 }
  yield* insert("bordereau_counters", { ...role, last_bordereau: 1, last_piece: 1 })
  yield* insert("bordereaux", {
    ...{
      ...role,
      id,
      regie_code: "enfance",
      number: 1,
      issued_on: "2026-02-01",
      period: "Janvier 2026",
      collection: "{}"
    }
  })
  yield* insert("bordereau_pieces", { ...role, bordereau_id: id, number: 1, invoice_id: billed })
  yield* sql`update invoice_runs set state = 'issued', issued_on = '2026-02-01', issued_at = ${at} where id = ${id}`
  yield* insert("run_carries", { run_id: id, from_run_id: id, ...ofHome })
  yield* insert("invoice_notices", { ...ofAccount, invoice_id: invoiceId, mail_id: id })
  yield* insert("invoice_reminders", { invoice_id: invoiceId, level: "1", days: 7, left_cents: 500, reminded_at: at })
  yield* insert("payment_attempts", {
    ...ofHome,
    ...ofAccount,
    id,
    regie_code: "enfance",
    numcli: "006270",
    mode: "T",
    refdet: "2026000001",
    amount_cents: 500,
    return_url: "",
    state: "failed",
    started_at: at,
    state_at: at
  })
  yield* insert("payment_attempt_invoices", { attempt_id: id, invoice_id: invoiceId, amount_cents: 500, live: false })
  const ordered = { collection_on: "2026-03-16", creditor: "{}", ordered_at: at, ordered_by: "test" }
  yield* insert("debit_orders", { id, regie_code: "enfance", message_id: "ORDRE-1", ...ordered })
  const mandate = { reference: "RUM-1", signed_on: "2026-01-05", iban_end: "0189", key_id: "k1", sealed: bytes }
  yield* insert("debit_mandates", {
    ...ofHome,
    id,
    regie_code: "enfance",
    recorded_at: at,
    recorded_by: "test",
    ...mandate
  })
  yield* insert("former_debit_accounts", {
    id,
    mandate_id: id,
    iban_end: "0189",
    key_id: "k1",
    sealed: bytes,
    until: at
  })
  const debit = { order_id: id, mandate_id: id, end_to_end_id: "ORDRE-1-1", amount_cents: 100 }
  yield* insert("debits", { ...ofHome, id, ...debit, outcome: "returned", return_code: "AM04", settled_at: at })
  yield* insert("debit_invoices", { debit_id: id, invoice_id: invoiceId, amount_cents: 100, open: false })
  const payment = { id, regie_code: "enfance", means: "cash", amount_cents: 500, paid_at: at, recorded_at: at }
  yield* insert("payments", { ...ofHome, ...payment })
  yield* insert("payment_allocations", { payment_id: id, invoice_id: invoiceId, amount_cents: 400 })
  yield* insert("payment_refunds", {
    id,
    payment_id: id,
    amount_cents: 100,
    reason: "trop-perçu",
    refunded_at: at,
    recorded_at: at
  })
  yield* insert("payment_quarantines", {
    attempt_id: id,
    opened_at: at,
    letter: "P",
    decision: "rejected",
    reason: "aucune somme",
    decided_at: at
  })
  const unpaid = yield* newId
  yield* insert("payments", { ...ofHome, ...payment, id: unpaid, means: "cheque" })
  yield* insert("payment_rejections", {
    payment_id: unpaid,
    amount_cents: 500,
    reason: "impayé",
    rejected_at: at,
    recorded_at: at
  })
  const credit = { number: "AV1", issued_on: "2026-02-01", amount_cents: 100, reason: "absence", recorded_at: at }
  yield* insert("credit_notes", { id, invoice_id: invoiceId, ...credit })
  yield* insert("payment_releases", { credit_note_id: id, payment_id: id, invoice_id: invoiceId, amount_cents: 10 })
  yield* insert("credit_notes", { ...credit, id: unpaid, invoice_id: invoiceId, number: "AV2", amount_cents: 10 })

  const about = { section: "diet", subject_id: childId }
  yield* insert("section_changes", {
    ...ofHome,
    ...ofAccount,
    ...about,
    id,
    made_from: "",
    key_id: "k1",
    sealed: bytes,
    state: "waiting",
    asked_at: at
  })
  yield* insert("section_confirmations", {
    ...ofHome,
    ...ofAccount,
    ...about,
    school_year: "2026-2027",
    confirmed_at: at
  })
  const quotient = { cents: 70_000, valid_from: "2026-01-01", source: "family", recorded_at: at }
  yield* insert("quotients", { ...ofHome, id, ...quotient })
  const consent = { text_version: "2026-11", language: "fr", given_at: at }
  yield* insert("quotient_consents", { ...ofHome, ...ofAccount, id, ...consent })
  yield* insert("child_contacts", { ...ofHome, ...ofChild, id, kind: "pickup", position: 1, family_name: "MAMIE" })
  yield* insert("child_health", { ...ofChild, key_id: "k1", sealed: bytes, changed_at: at })
  yield* insert("health_reads", { ...ofChild, id, reader: "Mme Petit", purpose: "repas", at })
  yield* insert("custody_calendars", {
    ...ofChild,
    id,
    valid_from: "2026-09-01",
    calendar: "{}",
    recorded_at: at,
    recorded_by: "test"
  })

  const period = { starts_on: "2026-09-01", ends_on: "2027-07-05" }
  yield* insert("enrolments", { ...ofHome, ...ofChild, ...period, id, activity: "cantine", recorded_at: at })
  yield* insert("activities", { code: "cantine", position: 1, settings: "{}", applied_at: at })
  yield* insert("slots", { id, activity: "cantine", day: "2026-09-01", part: "repas" })
  const place = { ...ofHome, ...ofChild, day: "2026-09-01", unit: "repas" }
  yield* insert("reservations", { ...place, id, booking_id: id, slot_id: id, booked_at: at, booked_by: "test" })
  const note = {
    slot_id: id,
    child_id: childId,
    state: "present",
    noted_at: at,
    noted_by: "test",
    source: "cli",
    version: 1
  }
  yield* insert("attendances", { ...ofHome, ...note, day: "2026-09-01", reservation_id: id })
  yield* insert("attendance_notes", { ...note, id, late_minutes: 0, received_at: at, outcome: "noted" })
  const wish = { activity: "cantine", action: "add", outcome: "booked", actor: "test" }
  const { day, ...ofUnit } = place
  yield* insert("reservation_events", { ...ofUnit, ...wish, days: `{${day}}`, id, at })
  const waited = { state: "waiting", closes_at: "2026-08-31T10:00:00Z" }
  yield* insert("waits", {
    ...ofHome,
    ...ofAccount,
    ...waited,
    id,
    activity: "cantine",
    asked_at: at,
    asked_by: "test"
  })
  yield* insert("wait_places", { ...ofChild, wait_id: id, slot_id: id, unit: "repas", day: "2026-09-01" })
  const drawn = { activity: "cantine", period: "noel", starts_on: "2026-09-01" }
  const request = { id, party_id: id, activity: "cantine", whole: false, asked_at: at }
  yield* insert("place_requests", { ...place, ...request })
  yield* insert("draw_seeds", { ...drawn, id, key_id: "k1", sealed: hash, seed_hash: "0".repeat(64), made_at: at })
  yield* insert("draws", { ...drawn, held_at: at, held_by: "test" })
  yield* insert("draw_parties", { ...drawn, ...ofHome, party_id: id, rank: 1, weight: 1, criteria: "[]", key: -1 })
  yield* insert("planning_requests", { ...ofAccount, key: id, fingerprint: hash, answer: "{}", answered_at: at })
  yield* insert("notice_mails", { ...ofAccount, kind: "openings", day: "2026-11-01", queued_at: at })
  yield* insert("notice_subjects", { ...ofAccount, kind: "openings", subject: "booking camp", noticed_at: at })
  yield* insert("planning_feeds", { ...ofHome, ...ofAccount, secret_hash: hash, created_at: at })
  yield* insert("document_kinds", { code: "sortie", position: 1, settings: "{}", applied_at: at })
  const form = { ...ofHome, kind: "sortie", subject_id: childId }
  yield* insert("document_submissions", { ...form, ...ofAccount, ...period, id, state: "draft", saved_at: at })
  yield* insert("document_reminders", { ...form, starts_on: period.starts_on, days_before: 7, sent_at: at })
  yield* insert("stored_files", {
    id,
    state: "kept",
    store: "database",
    key_id: "k1",
    salt,
    bytes: 1,
    sha256: hash,
    claimed: true,
    begun_at: at,
    stored_at: at
  })
  yield* insert("document_files", {
    id,
    submission_id: id,
    upload_id: id,
    position: 1,
    media_type: "image/png",
    bytes: 1,
    pages: 1,
    sha256: hash,
    bytes_state: "kept",
    received_at: at
  })
  const absence = { child_id: childId, proof_until: "2026-09-08T21:59:59Z" }
  yield* insert("absences", { ...ofHome, ...absence, id, key: id, declared_at: at })
  const absentFrom = { absence_id: id, slot_id: id, day: "2026-09-01", unit: "repas", stays_due: false }
  yield* insert("absence_slots", { ...absence, ...absentFrom })
  yield* insert("absence_proofs", {
    id,
    absence_id: id,
    proof_until: absence.proof_until,
    upload_id: id,
    media_type: "image/png",
    bytes: 1,
    pages: 1,
    sha256: hash,
    bytes_state: "kept",
    received_at: "2026-09-02T08:00:00Z"
  })
  yield* insert("message_threads", { ...ofHome, id, service: "enfance", begun_at: at })
  const seals = yield* Seals
  const sealed = seals.sealJson(messagePlace(town.id, id), { subject: "Carnaval", text: "À quelle heure ?" })
  yield* insert("messages", {
    ...ofHome,
    ...ofAccount,
    id,
    thread_id: id,
    side: "family",
    author: "Camille MARTIN",
    key_id: sealed.keyId,
    sealed: sealed.bytes,
    sent_at: at
  })
  yield* insert("message_files", {
    id,
    household_id: householdId,
    upload_id: id,
    media_type: "image/png",
    bytes: 1,
    pages: 1,
    sha256: hash,
    bytes_state: "kept",
    received_at: at
  })
  yield* insert("message_attachments", { message_id: id, file_id: id })
  yield* insert("later_notices", {
    ...ofAccount,
    id,
    kind: "bookings",
    template: "planningChanged",
    recipient_name: "Camille MARTIN",
    letter: "{}",
    queued_at: at
  })
  yield* insert("file_pieces", { file_id: id, salt, index: 0, sealed: bytes })
  yield* insert("erasable_files", { file_id: yield* newId, salt, store: "database", since: at })

  yield* insert("notice_choices", { ...ofAccount, kind: "offers", wanted: false, changed_at: at })
  yield* insert("known_devices", { ...ofAccount, secret_hash: bytes, label: "", first_seen_at: at, last_seen_at: at })
  yield* insert("identity_links", { ...ofAccount, subject_digest: Buffer.alloc(32), linked_at: at })
  yield* insert("identity_requests", {
    ...ofAccount,
    id,
    state_hash: bytes,
    secret_hash: bytes,
    begun_at: at,
    expires_at: at
  })
  const made = { credential_id: bytes, public_key: bytes, counter: 1, backed_up: true, created_at: at }
  yield* insert("passkeys", { ...ofAccount, id, name: "Téléphone", device: "", ...made })
  yield* insert("passkey_challenges", { ...ofAccount, challenge_hash: bytes, holder_hash: bytes, expires_at: at })
  yield* insert("mailed_links", { ...ofAccount, id, token_hash: bytes, sent_at: at, expires_at: at })
  yield* insert("attempt_counts", { bucket: bytes, attempts: 1, last_at: at, next_at: at })
  yield* insert("mails", { id, template: "invitation", recipient: mail, subject: "", queued_at: at })
  yield* Effect.flatMap(auditOf(HouseholdAction), (audit) =>
    audit.record(staff, { action: "section.change", subjectType: "household", subjectId: householdId })
  )
  return home
})
