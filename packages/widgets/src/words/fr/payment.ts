export const payment = {
  pendingTitle: "Votre paiement est en cours de confirmation",
  pending:
    "N’essayez pas de payer à nouveau : nous attendons la réponse de PayFiP. Cela prend en général moins d’une minute.",
  pendingLong:
    "La confirmation tarde. N’essayez pas de payer à nouveau : vous pouvez fermer cette page, un e‑mail vous préviendra dès que le paiement sera confirmé.",
  leftTitle: "Vous avez quitté PayFiP sans payer",
  left: (time: string) =>
    `Rien n’a été débité. Pour que vous ne payiez pas deux fois, ces factures attendent que PayFiP referme ce paiement\u202f: vous pourrez payer à nouveau à partir de ${time}.`,
  checking: "Vérification auprès de PayFiP…",
  checkNow: "Vérifier maintenant",
  paidTitle: "Votre paiement est confirmé",
  paid: "Merci. Un e‑mail de confirmation vous est envoyé ; conservez-le.",
  failedTitle: "Le paiement n’a pas abouti",
  failed: "Rien n’a été débité. Vérifiez votre moyen de paiement, puis réessayez depuis vos factures.",
  cancelledTitle: "Vous avez annulé le paiement",
  cancelled: "Rien n’a été débité. Vos factures restent à payer ; vous pouvez recommencer quand vous voulez.",
  expiredTitle: "Le temps pour payer est dépassé",
  expired: "Rien n’a été débité. Vos factures restent à payer ; vous pouvez recommencer depuis vos factures.",
  quarantinedTitle: "Votre paiement est en cours de vérification",
  quarantined:
    "N’essayez pas de payer à nouveau : la régie vérifie les informations reçues de PayFiP et vous contactera si besoin.",
  noneTitle: "Aucun paiement à afficher",
  none: "Cette page montre le résultat d’un paiement en ligne. Vos paiements figurent sur vos factures.",
  amount: "Montant",
  invoices: "Factures",
  paidAt: "Payé le",
  authorisation: "Numéro d’autorisation",
  toInvoices: "Retour à mes factures",
  retry: "Revenir à mes factures pour réessayer"
}
