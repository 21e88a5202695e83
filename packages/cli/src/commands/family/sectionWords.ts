import type { SectionName } from "@portail-familles/core/towns"

/** The sections of a family's file as staff call them. */
export const sectionWords: Readonly<Record<SectionName, string>> = {
  me: "premier responsable",
  "other-guardian": "autre responsable",
  "correspondence-address": "adresse de correspondance",
  "additional-information": "informations complémentaires",
  identity: "identité",
  school: "école et classe",
  "emergency-contacts": "personnes à contacter",
  "authorised-pickups": "personnes autorisées",
  diet: "régime alimentaire",
  health: "santé",
  authorisations: "autorisations"
}
