export const certificates = {
  title: "Attestations fiscales",
  intro:
    "Ce que vous avez payé pour la garde de vos enfants de moins de 6 ans\u202f: à déclarer pour le crédit d’impôt.",
  download: (year: number, amount: string) => `Attestation ${year} (${amount})`,
  fetching: "Préparation de l’attestation…",
  downloaded: "L’attestation est téléchargée.",
  fileName: (year: number) => `attestation-fiscale-${year}.pdf`
}
