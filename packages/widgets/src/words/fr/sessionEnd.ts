export const sessionEnd = {
  title: "Votre session se termine bientôt",
  text: "Sans action de votre part, vous serez déconnecté(e) dans",
  kept: "Ce que vous avez saisi restera là quand vous vous reconnecterez.",
  fixed: "Elle ne peut plus être prolongée : enregistrez ce que vous avez saisi, puis reconnectez-vous.",
  announced: (time: string) => `Votre session se termine dans ${time}. Vous pouvez rester connecté(e).`,
  stay: "Rester connecté",
  staying: "Un instant…",
  leave: "Me déconnecter",
  close: "J’ai compris"
}
