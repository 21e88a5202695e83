/** Why nothing is paid. */
export const paying = {
  "invoice-unknown": "Cette facture n’existe pas ou n’est pas la vôtre.",
  "payment-unknown": "Ce paiement n’existe pas ou n’est pas le vôtre.",
  "payment-service-down":
    "Le service de paiement ne répond pas. Rien n’a été débité ; vos factures restent à payer. Réessayez dans quelques minutes.",
  "verification-missing": "Vérifiez d’abord votre dossier : le paiement s’ouvre ensuite.",
  "invoice-not-payable": (number: string) => `Il ne reste rien à payer sur la facture ${number}.`,
  "payment-being-checked": (number: string) =>
    `Un paiement de la facture ${number} est en cours de vérification par la régie. Ne payez pas une seconde fois\u202f: nous vous écrirons.`,
  "invoice-being-debited": (number: string, day: string) =>
    `La facture ${number} sera prélevée le ${day}\u202f: vous n’avez rien à faire.`,
  "payment-under-way": (number: string, time: string) =>
    `Un paiement de la facture ${number} est en cours. N’essayez pas de payer à nouveau ; si rien n’aboutit, ce sera possible à partir de ${time}.`,
  payment: {
    "no-invoice": () => "Choisissez au moins une facture à payer.",
    "several-regies": () =>
      "Ces factures dépendent de régies différentes : elles ne peuvent pas être payées ensemble. Payez-les une par une.",
    "paid-to-treasury": () =>
      "Cette facture se paie au Trésor public, pas à une régie de la ville. Ouvrez-la\u202f: elle dit comment.",
    "under-minimum": (limit: string) =>
      `Le paiement en ligne est possible à partir de ${limit}. Cochez d’autres factures ou contactez la régie.`,
    "over-maximum": (limit: string) =>
      `Un paiement en ligne ne peut pas dépasser ${limit}. Payez vos factures en plusieurs fois.`,
    "payer-mail": () =>
      "PayFiP n’accepte pas votre adresse e‑mail. Rien n’a été débité. Changez-la dans Mon profil (80 caractères au plus), puis réessayez.",
    amount: () => "PayFiP n’accepte pas ce montant. Rien n’a été débité. Adressez-vous à la régie.",
    "regie-settings": () =>
      "Le paiement en ligne de cette régie est mal réglé\u202f: PayFiP le refuse. Rien n’a été débité. Prévenez la régie, ou payez autrement.",
    "return-address": () => "Cette page ne permet pas de payer en ligne. Utilisez le portail de votre ville."
  }
}
