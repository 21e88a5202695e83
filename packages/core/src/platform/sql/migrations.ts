import { Effect } from "effect"
import { SqlClient } from "effect/sql"
import * as Migrator from "effect/sql/Migrator"
import foundation from "./migrations/0001_foundation.ts"
import accounts from "./migrations/0002_accounts.ts"
import households from "./migrations/0003_households.ts"
import ledger from "./migrations/0004_ledger.ts"
import files from "./migrations/0007_files.ts"
import documents from "./migrations/0008_documents.ts"
import audit from "./migrations/0009_audit.ts"
import reminders from "./migrations/0010_reminders.ts"
import carryOver from "./migrations/0011_carry_over.ts"
import inactiveAccounts from "./migrations/0012_inactive_accounts.ts"
import creditNotes from "./migrations/0013_credit_notes.ts"
import attemptsAskWhatIsLeft from "./migrations/0014_attempts_ask_what_is_left.ts"
import dossierSettings from "./migrations/0015_dossier_settings.ts"
import cards from "./migrations/0016_cards.ts"
import ledgerViews from "./migrations/0017_ledger_views.ts"
import contactAndPeriodViews from "./migrations/0018_contact_and_period_views.ts"
import filesOfAttempts from "./migrations/0019_files_of_attempts.ts"
import mailOrigin from "./migrations/0020_mail_origin.ts"
import mailsOfAccounts from "./migrations/0021_mails_of_accounts.ts"
import fingerprints from "./migrations/0022_fingerprints.ts"
import paymentsSetAside from "./migrations/0023_payments_set_aside.ts"
import rejectedPayments from "./migrations/0024_rejected_payments.ts"
import dietAnswers from "./migrations/0025_diet_answers.ts"
import oneForm from "./migrations/0026_one_form.ts"
import noTruncate from "./migrations/0027_no_truncate.ts"
import frenchOrder from "./migrations/0028_french_order.ts"
import importColumns from "./migrations/0029_import_columns.ts"
import activities from "./migrations/0030_activities.ts"
import reservations from "./migrations/0031_reservations.ts"
import schoolHolidays from "./migrations/0032_school_holidays.ts"
import enrolmentsAsked from "./migrations/0033_enrolments_asked.ts"
import activityRows from "./migrations/0034_activity_rows.ts"
import tariffs from "./migrations/0035_tariffs.ts"
import withdrawnSlots from "./migrations/0036_withdrawn_slots.ts"
import reservationColumns from "./migrations/0037_reservation_columns.ts"
import slotsByPlace from "./migrations/0038_slots_by_place.ts"
import attendances from "./migrations/0039_attendances.ts"
import waiting from "./migrations/0040_waiting.ts"
import noticeChoices from "./migrations/0041_notice_choices.ts"
import draws from "./migrations/0042_draws.ts"
import waitingRooms from "./migrations/0043_waiting_rooms.ts"
import mealOrders from "./migrations/0044_meal_orders.ts"
import notices from "./migrations/0045_notices.ts"
import sealedSeeds from "./migrations/0046_sealed_seeds.ts"
import quotients from "./migrations/0047_quotients.ts"
import staffLinks from "./migrations/0048_staff_links.ts"
import invoiceRuns from "./migrations/0049_invoice_runs.ts"
import daysOfEvents from "./migrations/0050_days_of_events.ts"
import absences from "./migrations/0051_absences.ts"
import paymentReleases from "./migrations/0052_payment_releases.ts"
import runCarries from "./migrations/0053_run_carries.ts"
import debits from "./migrations/0054_debits.ts"
import payers from "./migrations/0055_payers.ts"
import widgetReleases from "./migrations/0056_widget_releases.ts"
import feesByChild from "./migrations/0057_fees_by_child.ts"
import signedMandates from "./migrations/0058_signed_mandates.ts"
import runsPutRight from "./migrations/0059_runs_put_right.ts"
import news from "./migrations/0060_news.ts"
import messages from "./migrations/0061_messages.ts"
import bordereaux from "./migrations/0062_bordereaux.ts"
import quotientConsents from "./migrations/0063_quotient_consents.ts"
import apiKeys from "./migrations/0064_api_keys.ts"
import changes from "./migrations/0065_changes.ts"
import webhooks from "./migrations/0066_webhooks.ts"
import messageFiles from "./migrations/0067_message_files.ts"
import serviceUses from "./migrations/0068_service_uses.ts"
import identities from "./migrations/0069_identities.ts"
import sentOnce from "./migrations/0070_sent_once.ts"
import attemptKeys from "./migrations/0071_attempt_keys.ts"
import passkeys from "./migrations/0072_passkeys.ts"
import changeOrder from "./migrations/0073_change_order.ts"
import linkAgents from "./migrations/0074_link_agents.ts"
import linkCodes from "./migrations/0075_link_codes.ts"
import oneWayToPay from "./migrations/0076_one_way_to_pay.ts"
import confirmedSessions from "./migrations/0077_confirmed_sessions.ts"
import settingRevisions from "./migrations/0078_setting_revisions.ts"
import webhooksRestored from "./migrations/0079_webhooks_restored.ts"

/** Every migration, oldest first. Forward-only: a line here is never changed once it has landed. */
export const migrations = {
  "0001_foundation": foundation,
  "0002_accounts": accounts,
  "0003_households": households,
  "0004_ledger": ledger,
  "0007_files": files,
  "0008_documents": documents,
  "0009_audit": audit,
  "0010_reminders": reminders,
  "0011_carry_over": carryOver,
  "0012_inactive_accounts": inactiveAccounts,
  "0013_credit_notes": creditNotes,
  "0014_attempts_ask_what_is_left": attemptsAskWhatIsLeft,
  "0015_dossier_settings": dossierSettings,
  "0016_cards": cards,
  "0017_ledger_views": ledgerViews,
  "0018_contact_and_period_views": contactAndPeriodViews,
  "0019_files_of_attempts": filesOfAttempts,
  "0020_mail_origin": mailOrigin,
  "0021_mails_of_accounts": mailsOfAccounts,
  "0022_fingerprints": fingerprints,
  "0023_payments_set_aside": paymentsSetAside,
  "0024_rejected_payments": rejectedPayments,
  "0025_diet_answers": dietAnswers,
  "0026_one_form": oneForm,
  "0027_no_truncate": noTruncate,
  "0028_french_order": frenchOrder,
  "0029_import_columns": importColumns,
  "0030_activities": activities,
  "0031_reservations": reservations,
  "0032_school_holidays": schoolHolidays,
  "0033_enrolments_asked": enrolmentsAsked,
  "0034_activity_rows": activityRows,
  "0035_tariffs": tariffs,
  "0036_withdrawn_slots": withdrawnSlots,
  "0037_reservation_columns": reservationColumns,
  "0038_slots_by_place": slotsByPlace,
  "0039_attendances": attendances,
  "0040_waiting": waiting,
  "0041_notice_choices": noticeChoices,
  "0042_draws": draws,
  "0043_waiting_rooms": waitingRooms,
  "0044_meal_orders": mealOrders,
  "0045_notices": notices,
  "0046_sealed_seeds": sealedSeeds,
  "0047_quotients": quotients,
  "0048_staff_links": staffLinks,
  "0049_invoice_runs": invoiceRuns,
  "0050_days_of_events": daysOfEvents,
  "0051_absences": absences,
  "0052_payment_releases": paymentReleases,
  "0053_run_carries": runCarries,
  "0054_debits": debits,
  "0055_payers": payers,
  "0056_widget_releases": widgetReleases,
  "0057_fees_by_child": feesByChild,
  "0058_signed_mandates": signedMandates,
  "0059_runs_put_right": runsPutRight,
  "0060_news": news,
  "0061_messages": messages,
  "0062_bordereaux": bordereaux,
  "0063_quotient_consents": quotientConsents,
  "0064_api_keys": apiKeys,
  "0065_changes": changes,
  "0066_webhooks": webhooks,
  "0067_message_files": messageFiles,
  "0068_service_uses": serviceUses,
  "0069_identities": identities,
  "0070_sent_once": sentOnce,
  "0071_attempt_keys": attemptKeys,
  "0072_passkeys": passkeys,
  "0073_change_order": changeOrder,
  "0074_link_agents": linkAgents,
  "0075_link_codes": linkCodes,
  "0076_one_way_to_pay": oneWayToPay,
  "0077_confirmed_sessions": confirmedSessions,
  "0078_setting_revisions": settingRevisions,
  "0079_webhooks_restored": webhooksRestored
}

/** Where it is written which of them have been run. */
export const migrationsTable = "portail_migrations"

/** The number of the newest that this program knows. */
export const newestMigration: number = Math.max(...Object.keys(migrations).map((name) => Number.parseInt(name, 10)))

/** Their names, oldest first. */
export const migrationNames: ReadonlyArray<string> = Object.keys(migrations)

/** Makes the tables as they were after a migration, in an empty database. Dies when one fails. */
export const migrateTo = (last: string): Effect.Effect<void, never, SqlClient.SqlClient> => {
  const until = Object.entries(migrations).slice(0, migrationNames.indexOf(last) + 1)
  const loader = Migrator.fromRecord(Object.fromEntries(until))
  return Migrator.make({})({ loader, table: migrationsTable }).pipe(Effect.asVoid, Effect.orDie)
}

/** Brings the tables up to date; safe to run from several processes at once. Dies when a migration fails. */
export const migrate: Effect.Effect<
  ReadonlyArray<readonly [id: number, name: string]>,
  never,
  SqlClient.SqlClient
> = Migrator.make({})({ loader: Migrator.fromRecord(migrations), table: migrationsTable }).pipe(Effect.orDie)

/** Names of the migrations that this database has not seen. */
export const pendingMigrations: Effect.Effect<ReadonlyArray<string>, never, SqlClient.SqlClient> = Effect.gen(
  function* () {
    const sql = yield* SqlClient.SqlClient
    const [table] = yield* sql<{ name: string | null }>`select to_regclass('portail_migrations')::text as name`
    const done =
      table?.name == null ? [] : yield* sql<{ migrationId: number }>`select migration_id from portail_migrations`
    const known = new Set(done.map((row) => Number(row.migrationId)))
    return Object.keys(migrations).filter((name) => !known.has(Number.parseInt(name, 10)))
  }
).pipe(Effect.orDie)
