export const delay = {
  title: "Trop d’essais sans succès",
  wait: "Pour protéger votre compte, le prochain essai sera possible dans",
  from: (time: string) => `(à ${time}).`,
  over: "Vous pouvez essayer de nouveau.",
  otherWay: "Vous ne retrouvez pas votre mot de passe ? Utilisez « Mot de passe oublié ? » pour en choisir un autre."
}
