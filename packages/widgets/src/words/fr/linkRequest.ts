export const linkRequest = {
  title: "Recevoir un lien d’activation",
  intro:
    "Indiquez l’adresse e-mail que vous avez donnée à la mairie. Le lien vous permettra de choisir votre mot de passe.",
  submit: "Recevoir un nouveau lien",
  sentTitle: "Votre demande est enregistrée",
  sent: "Si cette adresse est connue du portail, un e-mail vient de lui être envoyé. Pensez à regarder dans les courriers indésirables. Sans nouvelle d’ici une heure, contactez la mairie."
}
