import type { Language } from "../../../platform/text/Language.ts"

const fr = {
  locale: "fr-FR",
  title: "Mandat de prélèvement SEPA",
  reference: "Référence unique du mandat (RUM)",
  creditorIdentifier: "Identifiant créancier SEPA (ICS)",
  kind: "Type de paiement",
  recurrent: "Récurrent",
  holder: "Titulaire du compte",
  iban: "IBAN",
  hidden: "Le numéro complet, chiffré, est connu de la régie seule.",
  debtor: "Débiteur",
  creditor: "Créancier",
  signature: "Signature",
  signed: (name: string, at: string) =>
    `Signé en ligne par ${name} le ${at}, avec le mot de passe de son compte sur le Portail Familles.`,
  /** The rulebook's text of a core mandate, in French as French banks print it (EPC392-08). */
  text: (creditor: string) => [
    `En signant ce mandat, vous autorisez ${creditor} à envoyer des instructions à votre banque pour débiter votre compte, et votre banque à débiter votre compte conformément aux instructions de ${creditor}.`,
    "Vous bénéficiez du droit d’être remboursé(e) par votre banque selon les conditions décrites dans la convention que vous avez passée avec elle. Une demande de remboursement doit être présentée dans les 8 semaines suivant la date de débit de votre compte pour un prélèvement autorisé, et dans les 13 mois pour un prélèvement non autorisé.",
    "Vos droits concernant ce mandat sont expliqués dans un document que vous pouvez obtenir auprès de votre banque."
  ]
}

const en: typeof fr = {
  locale: "en-GB",
  title: "SEPA direct debit mandate",
  reference: "Unique mandate reference (RUM)",
  creditorIdentifier: "SEPA creditor identifier (ICS)",
  kind: "Type of payment",
  recurrent: "Recurrent",
  holder: "Account holder",
  iban: "IBAN",
  hidden: "Only the cash office (régie) knows the whole number, which is kept encrypted.",
  debtor: "Debtor",
  creditor: "Creditor",
  signature: "Signature",
  signed: (name, at) => `Signed online by ${name} on ${at}, with the password of their account on the portal.`,
  text: (creditor) => [
    `By signing this mandate, you authorise ${creditor} to send instructions to your bank to debit your account, and your bank to debit your account in accordance with the instructions from ${creditor}.`,
    "You are entitled to a refund from your bank under the terms of your agreement with it. A refund must be claimed within 8 weeks of the debit if you authorised it, and within 13 months if you did not.",
    "Your rights regarding this mandate are explained in a statement that you can obtain from your bank."
  ]
}

/** The words of a mandate in each language of the portal. */
export const words: Readonly<Record<Language, typeof fr>> = { fr, en }

/** What is agreed to by signing, paragraph by paragraph. */
export const mandateText = (creditor: string, language: Language): ReadonlyArray<string> =>
  words[language].text(creditor)
