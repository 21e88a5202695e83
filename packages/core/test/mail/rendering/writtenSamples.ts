/** What letters about documents and messages tell. */
export const writtenSamples = {
  documentRefused: {
    template: "documentRefused",
    recipientName: "Mme Camille Martin",
    document: "Attestation d'assurance",
    subject: "Léa Martin",
    reason: "L'attestation est celle de l'an dernier.",
    url: "https://familles.compiegne.example/espace/documents"
  },
  documentsDue: {
    template: "documentsDue",
    recipientName: "Mme Camille Martin",
    documents: [
      { title: "Fiche sanitaire de liaison", subject: "Léa Martin", dueOn: "2026-12-21" },
      { title: "Attestation d'assurance", subject: "Famille Martin", dueOn: "2026-12-21" }
    ],
    url: "https://familles.compiegne.example/espace/documents"
  },
  messageToFamilies: {
    template: "messageToFamilies",
    recipientName: "Mme Camille Martin",
    subject: "Sortie du mercredi 9 décembre",
    paragraphs: ["Départ à 9 h devant l’école.", "Prévoyez un pique-nique."],
    url: "https://familles.compiegne.example/espace/messages/0199aa"
  },
  messageAnswered: {
    template: "messageAnswered",
    recipientName: "Mme Camille Martin",
    service: "Enfance",
    url: "https://familles.compiegne.example/espace/messages/0199aa"
  }
} as const
