export const payment = {
  pendingTitle: "Votre paiement est en cours de confirmation",
  pending:
    "N’essayez pas de payer à nouveau : nous attendons la réponse de PayFiP. Cela prend en général moins d’une minute.",
  pendingLong:
    "La confirmation tarde. N’essayez pas de payer à nouveau : vous pouvez fermer cette page, un e‑mail vous préviendra dès que le paiement sera confirmé.",
  leftTitle: (time: string) => `Paiement abandonné\u202f: vous pourrez reprendre à ${time}`,
  left: "Rien n’a été débité. Pour que vous ne payiez pas deux fois, ces factures attendent jusque-là que PayFiP referme ce paiement.",
  checking: "Vérification auprès de PayFiP…",
  checkNow: "Vérifier maintenant",
  paidTitle: "Votre paiement est confirmé",
  paid: "Merci. Un e‑mail de confirmation vous est envoyé ; conservez-le.",
  debitTitle: "Prélèvement enregistré, sous réserve d’encaissement",
  debit:
    "Votre compte sera débité dans les prochains jours. Un e‑mail vous est envoyé\u202f; si votre banque refusait le prélèvement, nous vous écririons.",
  failedTitle: "Le paiement n’a pas abouti",
  failed: "Rien n’a été débité. Vérifiez votre moyen de paiement, puis réessayez depuis vos factures.",
  cancelledTitle: "Vous avez annulé le paiement",
  cancelled: "Rien n’a été débité. Vos factures restent à payer ; vous pouvez recommencer quand vous voulez.",
  expiredTitle: "Le temps pour payer est dépassé",
  expired: "Rien n’a été débité. Vos factures restent à payer ; vous pouvez recommencer depuis vos factures.",
  quarantinedTitle: "Votre paiement est en cours de vérification",
  quarantined:
    "PayFiP annonce votre paiement, autrement que nous l’avons demandé. Ne payez pas une seconde fois\u202f: la régie vérifie, et vous recevrez un e‑mail.",
  rejectedTitle: "Votre paiement n’a pas été retenu",
  rejected:
    "La banque ou la régie l’a rejeté\u202f: ces factures sont de nouveau à payer. Votre compte a été débité\u202f? Parlez-en à la régie avant de payer.",
  amount: "Montant",
  invoices: "Factures",
  paidAt: "Payé le",
  recordedAt: "Enregistré le",
  authorisation: "Numéro d’autorisation",
  toInvoices: "Retour à mes factures",
  retry: "Revenir à mes factures pour réessayer"
}
