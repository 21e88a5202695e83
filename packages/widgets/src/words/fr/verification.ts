export const verification = {
  title: "Vérification du dossier",
  intro: (year: string) =>
    `Année scolaire ${year}. Vous pouvez vous arrêter et reprendre plus tard, même sur un autre appareil.`,
  step: (place: number, count: number) => `Étape ${place} sur ${count}`,
  progress: (done: number, count: number) =>
    done < 2 ? `${done} rubrique vérifiée sur ${count}` : `${done} rubriques vérifiées sur ${count}`,
  ofChild: (section: string, name: string) => `${name} : ${section}`,
  exact: "C’est exact",
  confirming: "Un instant…",
  incomplete: "Il manque des réponses dans cette rubrique\u202f: complétez-la, puis confirmez.",
  later: "Plus tard",
  doneTitle: "Merci, votre dossier est à jour",
  done: (year: string) => `Vous avez vérifié toutes les rubriques pour l’année scolaire ${year}.`,
  toSpace: "Aller à mon espace",
  banner: (year: string) => `Vérifiez votre dossier pour l’année scolaire ${year}`,
  remaining: (count: number) => (count === 1 ? "1 rubrique restante" : `${count} rubriques restantes`),
  blocked: "Le paiement en ligne sera possible une fois la vérification terminée.",
  start: "Commencer la vérification",
  resume: "Continuer la vérification"
}
