export const oneLogin = {
  waiting: "Connectez-vous sur cette page pour afficher cette partie.",
  go: "Aller à la connexion"
}
