export const messageFiles = {
  attach: "Joindre un fichier",
  limits: "PDF, photo JPEG ou PNG\u202f: 10\u202fMo par fichier, cinq fichiers par message.",
  attached: "Fichiers joints",
  waits: "L’antivirus ne l’a pas encore examiné.",
  refused: "L’antivirus l’a refusé\u202f: il n’est plus là.",
  open: (name: string) => `Ouvrir ${name}`,
  busy: "Attendez la fin de l’envoi de vos fichiers.",
  tooMany: "Cinq fichiers par message, et vingt en deux jours\u202f: envoyez le reste plus tard.",
  unknown: "Un fichier joint n’est plus là. Retirez-le et joignez-le de nouveau."
}
