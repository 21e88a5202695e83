import type { EmergencySheet } from "../../../src/documents/pdf/EmergencyGroup.ts"
import type { PrintedAnswer, PrintModel } from "../../../src/documents/pdf/PrintModel.ts"

const answer = (label: string, value: string, important = false): PrintedAnswer => ({ label, value, important })

/** The town that asks. */
export const town: PrintModel["town"] = {
  name: "Ville de Compiègne",
  addressLines: ["Place de l’Hôtel-de-Ville", "60200 Compiègne"],
  accentColor: "#0b5c8e",
  contact: "Vie scolaire : 03 00 00 00 00, vie-scolaire@compiegne.example"
}

/** A signature by an invented parent. */
export const signed = {
  by: "Camille Martin",
  at: "12 janvier 2027 à 18 h 05",
  account: "camille.martin@exemple.fr",
  contentHash: "9f2c5a1be07d4433a1c0de5577f0b8e2d9a7c4416b3e8f20c5d7a9b1e3f40276"
}

/** The fiche sanitaire of a usual child. */
export const fiche: PrintModel = {
  town,
  language: "fr",
  title: "Fiche sanitaire de liaison",
  intro:
    "Cette fiche recueille les renseignements utiles pendant les accueils de l’enfant ; elle évite de se séparer du carnet de santé. Elle vaut pour l’année scolaire 2026-2027.",
  subject: [
    { label: "Enfant", value: "Léa Martin" },
    { label: "Née le", value: "3 mars 2018" },
    { label: "École", value: "Robert-Desnos" },
    { label: "Classe", value: "CE2" },
    { label: "Période", value: "2026-2027" },
    { label: "Sexe", value: "fille" },
    { label: "Responsables légaux", value: "Camille Martin, 06 00 00 00 01\nKarim Benali, 06 00 00 00 02" },
    { label: "Adresse", value: "12 bis rue des Trois-Épines, 60200 Compiègne" }
  ],
  groups: [
    {
      title: "Vaccinations",
      answers: [
        answer("Diphtérie, tétanos, polio", "Oui, 03/2024"),
        answer("Coqueluche", "Oui, 03/2024"),
        answer("Hépatite B", "Oui, 01/2019"),
        answer("Rougeole, oreillons, rubéole", "Non"),
        answer("Méningocoque C", "Oui, 05/2019"),
        answer("Pneumocoque", "Oui, 01/2019"),
        answer("Justificatif joint", "Oui, carnet-de-sante.pdf"),
        answer("BCG (recommandé)", "")
      ]
    },
    {
      title: "Renseignements médicaux",
      answers: [
        answer("Traitement médical pendant l’accueil", "Oui : Ventoline en cas de crise, ordonnance jointe", true),
        answer("Projet d’accueil individualisé (PAI)", "Oui, jusqu’au 31/08/2027", true),
        answer("Rubéole", "Non"),
        answer("Varicelle", "Oui, 2021"),
        answer("Angine", "Oui"),
        answer("Rhumatisme articulaire aigu", "Non"),
        answer("Scarlatine", "Non"),
        answer("Coqueluche", "Non"),
        answer("Otite", "Oui"),
        answer("Rougeole", "Non"),
        answer("Oreillons", "Non"),
        answer("Asthme", "Oui", true),
        answer("Allergies médicamenteuses", "Non"),
        answer("Allergies alimentaires", "Oui : arachides (œdème), fruits à coque", true),
        answer(
          "Cause de l’allergie et conduite à tenir",
          "Stylo d’adrénaline dans la trousse rouge, au bureau de la direction.\nAppeler le 15, puis les parents.",
          true
        ),
        answer(
          "Difficultés de santé, dates et précautions",
          "Opérée de l’appendicite en juin 2025 ; aucune précaution aujourd’hui."
        )
      ]
    },
    {
      title: "Recommandations des parents",
      answers: [
        answer("Lunettes, lentilles, appareils", "Lunettes, à garder pendant le sport"),
        answer("L’enfant mouille son lit", "Non"),
        answer("Sait nager", "Oui"),
        answer("Régime", "sans porc"),
        answer("Droit à l’image : site de la ville", "Non"),
        answer("Droit à l’image : journal municipal", "Oui")
      ]
    },
    {
      title: "Personnes à prévenir et à qui confier l’enfant",
      answers: [
        answer("1. Grand-mère", "Odile Martin, 06 00 00 00 03 ; peut venir chercher l’enfant"),
        answer("2. Voisin", "Étienne Petit, 06 00 00 00 04"),
        answer("Médecin traitant", "Dr Blanc, 03 00 00 00 05"),
        answer("Part seule", "Non")
      ]
    }
  ],
  notices: ["Admission provisoire jusqu’au 3 mars 2027 : le vaccin rougeole, oreillons, rubéole manque."],
  statement:
    "Je soussignée Camille Martin, responsable légale de l’enfant, déclare exacts les renseignements portés sur cette fiche et autorise le responsable du séjour à prendre, le cas échéant, toutes mesures (traitement médical, hospitalisation, intervention chirurgicale) rendues nécessaires par l’état de l’enfant.",
  signature: signed,
  draft: false
}

/** A group's children of one Wednesday. */
export const wednesday: EmergencySheet = {
  town,
  language: "fr",
  activity: "Centre de loisirs du mercredi",
  day: "mercredi 25 novembre 2026",
  group: "6-8 ans",
  children: [
    {
      name: "Léa Martin",
      birthDate: "3 mars 2018",
      schoolClass: "CE2, Robert-Desnos",
      health: [
        "Allergie : arachides (œdème). Stylo d’adrénaline dans la trousse rouge, au bureau de la direction.",
        "Asthme : Ventoline en cas de crise, ordonnance jointe",
        "PAI jusqu’au 31/08/2027"
      ],
      contacts: [
        { name: "Camille Martin", relation: "mère", phone: "06 00 00 00 01" },
        { name: "Karim Benali", relation: "père", phone: "06 00 00 00 02" },
        { name: "Odile Martin", relation: "grand-mère", phone: "06 00 00 00 03" }
      ],
      pickups: [{ name: "Odile Martin", relation: "grand-mère", phone: "06 00 00 00 03" }],
      forbidden: [{ name: "Luc Durand", relation: "oncle" }],
      diet: ["sans porc", "panier repas"],
      leavesAloneFrom: null,
      missing: ["Fiche sanitaire 2026-2027"]
    },
    {
      name: "Noé Benali-Martin",
      birthDate: "1er juillet 2019",
      schoolClass: "CE1",
      health: [],
      contacts: [{ name: "Karim Benali", relation: "père", phone: "06 00 00 00 02" }],
      pickups: [],
      forbidden: [],
      diet: [],
      leavesAloneFrom: "17:30",
      missing: []
    }
  ]
}
