import type { FileKind } from "./familyLayouts.ts"

/** Programs whose lists of families are known by their columns. */
export const familyPrograms = ["noethys", "onde", "siecle"] as const
export type FamilyProgram = (typeof familyPrograms)[number]

/**
 * What programs call the columns of a list of families, beyond what is understood anyway. Noethys: its list of families and its fields;
 * ONDE: the extractions of pupils and of guardians; SIECLE: its extraction of pupils with two guardians. The last two know no family:
 * their lists need a column with its number.
 */
export const columnPresets: Readonly<
  Record<FamilyProgram, Partial<Record<FileKind, Readonly<Record<string, string>>>>>
> = {
  noethys: {
    families: {
      id: "foyer",
      id_de_la_famille: "foyer",
      famille: "nom_foyer",
      representants: "nom_foyer",
      nom_des_titulaires: "nom_foyer",
      noms_des_titulaires_de_la_famille: "nom_foyer",
      c_p: "code_postal",
      rue_de_l_adresse_de_la_famille: "rue",
      n_de_voie_de_l_adresse_de_la_famille: "numero",
      code_postal_de_l_adresse_de_la_famille: "code_postal",
      ville_de_l_adresse_de_la_famille: "ville"
    }
  },
  onde: {
    families: {
      ine: "enfant",
      date_naissance: "enfant_naissance",
      adresse1: "rue",
      cp1: "code_postal",
      commune1: "ville",
      civilite_responsable: "civilite_1",
      nom_responsable: "nom_1",
      prenom_responsable: "prenom_1",
      adresse_responsable: "rue",
      cp_responsable: "code_postal",
      commune_responsable: "ville",
      courriel: "mail_1",
      telephone_portable: "telephone_1",
      telephone_domicile: "telephone_1_bis",
      nom_de_famille_enfant: "enfant_nom"
    }
  },
  siecle: {
    families: {
      id_national: "enfant",
      nom: "enfant_nom",
      prenom: "enfant_prenom",
      date_naissance: "enfant_naissance",
      tel_personnel_resp_leg_1: "telephone_1_bis",
      tel_personnel_resp_leg_2: "telephone_2_bis",
      ligne_adresse_1_resp_leg_1: "rue",
      ligne_adresse_2_resp_leg_1: "complement_1",
      ligne_adresse_3_resp_leg_1: "complement_2",
      code_postal_resp_leg_1: "code_postal",
      lib_postal_resp_leg_1: "ville"
    }
  }
}
