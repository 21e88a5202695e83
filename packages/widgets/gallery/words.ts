import type { StateName } from "../src/mocks/states.ts"

/** The states as the gallery names them. */
export const stateWords: Readonly<Record<StateName, string>> = {
  usual: "D’ordinaire",
  "signed-in": "Quelqu’un est connecté",
  "signed-out": "Personne n’est connecté",
  loading: "En chargement",
  empty: "Rien à montrer",
  error: "En panne",
  long: "Textes longs",
  english: "En anglais",
  arabic: "En arabe, de droite à gauche",
  dark: "Sombre",
  "forced-colors": "Couleurs forcées (à activer dans le système ou le navigateur)",
  large: "À 200 %"
}

export const words = {
  elements: "Éléments",
  knobs: "Réglages",
  snippet: "À coller",
  copy: "Copier",
  copied: "Copié",
  events: "Événements",
  parts: "Parties (::part)"
}
