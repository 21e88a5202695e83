import type { FileRefused } from "@portail-familles/core/files"

/** Why a file of the town's is refused, as the end of a sentence. */
export const fileRefusals: Readonly<Record<FileRefused["rule"], string>> = {
  type: "ce n'est ni un PDF, ni une image JPEG ou PNG",
  "too-large": "il est trop lourd",
  "too-many-pages": "il a trop de pages",
  "image-too-large": "l'image a trop de points",
  "unpacks-too-large": "il est trop lourd une fois ouvert",
  encrypted: "il est protégé par un mot de passe",
  portfolio: "il contient d'autres fichiers",
  "dynamic-form": "c'est un formulaire dynamique",
  heic: "c'est une photo HEIC : enregistrez-la en JPEG",
  damaged: "il est abîmé",
  "too-slow": "il demande trop de temps à examiner",
  infected: "l'antivirus le refuse",
  empty: "il est vide"
}
