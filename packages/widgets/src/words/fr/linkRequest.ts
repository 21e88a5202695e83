export const linkRequest = {
  activation: {
    title: "Recevoir un lien d’activation",
    intro:
      "Indiquez l’adresse e‑mail que vous avez donnée à la mairie. Le lien vous permettra de choisir votre mot de passe.",
    submit: "Recevoir un nouveau lien",
    sentTitle: "Votre demande est enregistrée",
    sent: "Si cette adresse est connue du portail, un e‑mail vient de lui être envoyé. Pensez à regarder dans les courriers indésirables. Sans nouvelle d’ici une heure, contactez la mairie."
  },
  reset: {
    title: "Mot de passe oublié",
    intro:
      "Indiquez l’adresse e‑mail avec laquelle vous vous connectez : vous recevrez un lien pour choisir un nouveau mot de passe.",
    submit: "Recevoir un lien",
    sentTitle: "Votre demande est enregistrée",
    sent: "Si cette adresse est celle d’un compte, un e‑mail vient de lui être envoyé. Le lien qu’il contient est valable une heure et ne sert qu’une fois. Pensez à regarder dans les courriers indésirables."
  },
  back: "Revenir à la connexion"
}
