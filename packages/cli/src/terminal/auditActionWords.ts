import type { AuditAction } from "@portail-familles/core"
import type { AccountAction } from "@portail-familles/core/accounts"
import type { ActivityAction } from "@portail-familles/core/activities"
import type { ChildAction } from "@portail-familles/core/children"
import type { DocumentAction } from "@portail-familles/core/documents"
import type { HouseholdAction } from "@portail-familles/core/households"
import type { IntegrationAction } from "@portail-familles/core/integrations"
import type { InvoiceAction } from "@portail-familles/core/invoices"
import type { LedgerAction } from "@portail-familles/core/ledger"
import type { MessageAction } from "@portail-familles/core/messages"
import type { NewsAction } from "@portail-familles/core/news"
import type { PaymentAction } from "@portail-familles/core/payments"
import type { PrivacyAction } from "@portail-familles/core/privacy"
import type { ReservationAction } from "@portail-familles/core/reservations"
import type { TariffAction } from "@portail-familles/core/tariffs"
import type { TownAction } from "@portail-familles/core/towns"
import { attemptStates } from "./words.ts"

const town = { "town.apply": "réglages de la ville" } satisfies Record<TownAction, string>

const accounts = {
  "account.invite": "invitation",
  "account.activate": "activation du compte",
  "account.disable": "désactivation du compte",
  "account.enable": "réactivation du compte",
  "account.unlock": "déblocage du compte",
  "account.sessions-end": "connexions fermées par la mairie",
  "account.password-reset": "mot de passe oublié, remplacé",
  "account.password-change": "mot de passe changé",
  "account.mail-change-ask": "changement d'adresse demandé",
  "account.mail-change": "adresse mail changée",
  "account.identity-link": "FranceConnect relié au compte",
  "account.identity-unlink": "FranceConnect détaché du compte",
  "account.passkey-add": "clé d'accès ajoutée",
  "account.passkey-remove": "clé d'accès supprimée"
} satisfies Record<AccountAction, string>

const households = {
  "family.import": "import de familles",
  "profile.change": "profil modifié",
  "section.change": "dossier modifié",
  "section.change-ask": "modification du dossier demandée",
  "quotient.set": "quotient familial enregistré",
  "quotient.import": "import de quotients",
  "quotient.fetch": "quotient familial demandé à API Particulier",
  "quotient.consent": "accord pour demander le quotient à la CAF ou à la MSA",
  "quotient.consent-withdraw": "accord pour le quotient retiré"
} satisfies Record<HouseholdAction, string>

const messages = {
  "message.send": "message aux familles",
  "message.read": "échange avec la famille lu",
  "message.answer": "réponse à la famille"
} satisfies Record<MessageAction, string>

const integrations = {
  "key.create": "clé d'accès créée",
  "key.rotate": "clé d'accès renouvelée",
  "key.revoke": "clé d'accès annulée",
  "webhook.add": "webhook ajouté",
  "webhook.remove": "webhook supprimé",
  "webhook.rotate": "secret d'un webhook renouvelé",
  "webhook.enable": "webhook remis en route",
  "webhook.replay": "webhook : messages renvoyés"
} satisfies Record<IntegrationAction, string>

const news = {
  "news.add": "actualité écrite",
  "news.edit": "actualité changée",
  "news.publish": "actualité publiée",
  "news.remove": "actualité supprimée"
} satisfies Record<NewsAction, string>

const children = {
  "child.link": "second foyer ajouté",
  "child.unlink": "foyer retiré",
  "custody.set": "calendrier de garde enregistré",
  "pickup.forbid": "interdiction de venir chercher enregistrée",
  "pickup.allow": "interdiction de venir chercher levée",
  "health.read": "fiche santé consultée",
  "section.approve": "modification du dossier validée",
  "section.refuse": "modification du dossier refusée"
} satisfies Record<ChildAction, string>

const activities = {
  "activity.apply": "activités enregistrées",
  "activity.slots": "créneaux mis en accord avec les activités et le calendrier",
  "enrolment.request": "inscription demandée",
  "enrolment.withdraw": "demande d'inscription retirée",
  "enrolment.accept": "inscription acceptée",
  "enrolment.refuse": "inscription refusée",
  "enrolment.import": "import d'inscriptions"
} satisfies Record<ActivityAction, string>

const reservations = {
  "planning.book": "réservation par la mairie",
  "planning.cancel": "annulation par la mairie",
  "planning.close": "créneau fermé",
  "planning.reopen": "créneau rouvert",
  "planning.import": "import de réservations",
  "planning.meals": "repas annoncés au traiteur",
  "planning.draw": "tirage au sort des places",
  "planning.acceptRequest": "demande de places acceptée",
  "planning.refuseRequest": "demande de places refusée",
  "planning.remove-wait": "retrait de la liste d'attente",
  "attendance.import": "import de présences",
  "attendance.link-create": "lien de pointage créé",
  "attendance.link-revoke": "lien de pointage annulé",
  "attendance.link-use": "lien de pointage ouvert",
  "attendance.link-confirm": "tablette de pointage confirmée",
  "attendance.link-code": "code d'un lien de pointage créé",
  "attendance.link-end-tablet": "tablette de pointage à confirmer de nouveau",
  "attendance.accept-proof": "justificatif d'absence accepté",
  "attendance.refuse-proof": "justificatif d'absence refusé"
} satisfies Record<ReservationAction, string>

const tariffs = { "tariff.apply": "tarifs enregistrés" } satisfies Record<TariffAction, string>

const invoices = {
  "invoice.import": "import de factures",
  "invoice.remind": "rappel de factures",
  "invoice.run": "facturation du mois émise",
  "invoice.bordereau-accept": "bordereau pris en charge par le Trésor public"
} satisfies Record<InvoiceAction, string>

const ledger = {
  "payment.refund": "trop-perçu remboursé",
  "payment.carry-over": "trop-perçu reporté",
  "invoice.credit": "avoir"
} satisfies Record<LedgerAction, string>

const payments = {
  "payment.record": "paiement au guichet enregistré",
  "payment.import": "import de paiements",
  "payment.compare": "fichier de PayFiP comparé",
  "payment.reject": "rejet de paiement inscrit",
  "payment.quarantine-accept": "paiement à vérifier accepté",
  "payment.mandates-import": "mandats importés",
  "payment.mandate-sign": "mandat signé en ligne",
  "payment.mandate-account": "mandat : autre compte",
  "payment.mandate-end": "mandat terminé",
  "payment.debits-order": "prélèvements ordonnés",
  "payment.debits-book": "prélèvements inscrits",
  "payment.debit-return": "prélèvement retourné par la banque",
  "payment.quarantine-reject": "paiement à vérifier rejeté",
  "payment.preparing": `paiement ${attemptStates.preparing}`,
  "payment.pending": `paiement ${attemptStates.pending}`,
  "payment.paid": `paiement ${attemptStates.paid}`,
  "payment.failed": `paiement ${attemptStates.failed}`,
  "payment.cancelled": `paiement ${attemptStates.cancelled}`,
  "payment.expired": `paiement ${attemptStates.expired}`,
  "payment.quarantined": `paiement ${attemptStates.quarantined}`,
  "payment.rejected": `paiement ${attemptStates.rejected}`
} satisfies Record<PaymentAction, string>

const documents = {
  "document.apply": "documents demandés enregistrés",
  "document.send": "document envoyé",
  "document.accept": "document accepté",
  "document.refuse": "document refusé",
  "document.remind": "rappel de documents",
  "document.emergency-sheet": "fiches d'urgence imprimées",
  "document.attendance-sheet": "feuille de présence éditée",
  "document.open": "document ouvert",
  "document.open-refused": "ouverture d'un document refusée",
  "document.fingerprint": "empreinte renouvelée"
} satisfies Record<DocumentAction, string>

const privacy = {
  "household.erase": "foyer effacé",
  "household.merge": "foyers réunis",
  "retention.apply": "durées de conservation appliquées"
} satisfies Record<PrivacyAction, string>

/** What agents read for the acts of each area. */
export const auditActionWords = {
  ...town,
  ...accounts,
  ...households,
  ...news,
  ...integrations,
  ...messages,
  ...children,
  ...activities,
  ...reservations,
  ...tariffs,
  ...ledger,
  ...invoices,
  ...payments,
  ...documents,
  ...privacy
} satisfies Record<AuditAction, string>
