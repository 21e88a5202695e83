export const emailChange = {
  title: "Confirmez votre nouvelle adresse",
  forWhom: (name: string) => `Bonjour ${name}, vous avez demandé à utiliser cette adresse e‑mail :`,
  hint: "Dès que vous la confirmez, vous vous connectez avec elle et elle reçoit tous les e‑mails du portail.",
  until: (day: string) => `Ce lien est valable jusqu’au ${day}.`,
  notYou: "Vous n’êtes pas à l’origine de cette demande ? Ne confirmez pas : rien ne changera.",
  submit: "Confirmer cette adresse",
  submitting: "Confirmation en cours…",
  doneTitle: "Votre nouvelle adresse est confirmée",
  done: "Vous vous connectez désormais avec :",
  used: "Cette adresse est peut-être déjà confirmée : essayez de vous connecter avec elle. Sinon, recommencez le changement depuis « Mon profil ».",
  expired:
    "Pour protéger votre compte, ce lien n’est valable que peu de temps. Votre adresse n’a pas changé ; recommencez depuis « Mon profil ».",
  unknown: "Il est peut-être incomplet : copiez-le en entier depuis l’e‑mail, ou recommencez depuis « Mon profil ».",
  again: "Demander un nouveau lien dans Mon profil"
}
