export const town = {
  news: "Actualités",
  noNews: "Aucune actualité pour le moment.",
  services: "Vos services",
  noServices: "Les services seront bientôt présentés ici.",
  mail: "Écrire",
  phone: "Appeler",
  hours: "Horaires",
  files: "À télécharger",
  size: (kilobytes: number) => `PDF, ${kilobytes} ko`
}
