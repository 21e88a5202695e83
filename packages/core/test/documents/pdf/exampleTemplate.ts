/**
 * Makes the form of an invented town: `node packages/core/test/documents/pdf/exampleTemplate.ts` writes it to the example. Drawn by this
 * code alone; no real form was copied.
 */
import { writeFile } from "node:fs/promises"
import {
  PDFDocument,
  type PDFField,
  type PDFFont,
  type PDFForm,
  PDFHexString,
  PDFName,
  type PDFPage,
  rgb,
  StandardFonts
} from "pdf-lib"

/** Where the shipped example stands. */
export const examplePath = new URL(
  "../../../../../examples/compiegne/files/fiche-sanitaire-modele.pdf",
  import.meta.url
)

interface Making {
  readonly page: PDFPage
  readonly form: PDFForm
  readonly regular: PDFFont
  readonly bold: PDFFont
}

const look = { borderWidth: 0.6, borderColor: rgb(0.55, 0.55, 0.55), backgroundColor: rgb(0.97, 0.97, 0.93) }
const diseases = [
  "Rubéole",
  "Varicelle",
  "Angine",
  "Rhumatisme",
  "Scarlatine",
  "Coqueluche",
  "Otite",
  "Rougeole",
  "Oreillons"
]
const vaccines = ["Diphtérie", "Tétanos", "Poliomyélite", "Coqueluche", "Hépatite B", "ROR"]

const plain = (text: string) =>
  text
    .normalize("NFD")
    .replaceAll(/[^a-zA-Z]/g, "")
    .toLowerCase()

const label = ({ page, regular }: Making, text: string, x: number, y: number) =>
  page.drawText(text, { x, y, size: 9, font: regular })

/** What a screen reader says of a field. */
const spoken = (field: PDFField, caption: string) =>
  field.acroField.dict.set(PDFName.of("TU"), PDFHexString.fromText(caption))

const title = ({ page, bold }: Making, text: string, y: number) => {
  page.drawRectangle({ x: 40, y: y - 5, width: 515, height: 16, color: rgb(0.86, 0.9, 0.84) })
  page.drawText(text, { x: 45, y, size: 10, font: bold })
}

const text = (
  making: Making,
  name: string,
  caption: string,
  at: { x: number; y: number; after: number; width: number }
) => {
  label(making, caption, at.x, at.y)
  const field = making.form.createTextField(name)
  spoken(field, caption)
  field.addToPage(making.page, {
    ...look,
    x: at.x + at.after,
    y: at.y - 4,
    width: at.width,
    height: 15,
    font: making.regular
  })
  return field
}

const lines = (making: Making, name: string, caption: string, y: number, height: number) => {
  label(making, caption, 45, y)
  const field = making.form.createTextField(name)
  spoken(field, caption)
  field.enableMultiline()
  field.addToPage(making.page, { ...look, x: 45, y: y - height - 5, width: 505, height, font: making.regular })
  field.setFontSize(9)
}

const yesNo = (making: Making, name: string, caption: string, x: number, y: number, after: number) => {
  label(making, caption, x, y)
  const group = making.form.createRadioGroup(name)
  spoken(group, caption)
  ;["Oui", "Non"].forEach((option, i) => {
    group.addOptionToPage(option, making.page, { ...look, x: x + after + i * 38, y: y - 2, width: 10, height: 10 })
    label(making, option, x + after + 13 + i * 38, y)
  })
}

const childPart = (making: Making) => {
  title(making, "1. L'enfant", 750)
  text(making, "enfant.nom", "Nom", { x: 45, y: 728, after: 50, width: 190 })
  text(making, "enfant.prenom", "Prénom", { x: 300, y: 728, after: 50, width: 200 })
  const birth = text(making, "enfant.naissance", "Né(e) le", { x: 45, y: 706, after: 50, width: 120 })
  birth.setMaxLength(8)
  birth.enableCombing()
  const school = making.form.createDropdown("enfant.ecole")
  school.addOptions(["École des Saules", "École du Moulin", "École Jean-Moulinet"])
  label(making, "École", 300, 706)
  school.addToPage(making.page, { ...look, x: 350, y: 702, width: 200, height: 15, font: making.regular })
}

const vaccinePart = (making: Making) => {
  title(making, "2. Vaccinations", 680)
  vaccines.forEach((vaccine, i) => {
    const [x, y] = [45 + (i % 2) * 255, 658 - Math.floor(i / 2) * 20]
    label(making, vaccine, x, y)
    making.form
      .createCheckBox(`vaccin.${plain(vaccine)}.fait`)
      .addToPage(making.page, { ...look, x: x + 75, y: y - 2, width: 11, height: 11 })
    text(making, `vaccin.${plain(vaccine)}.date`, "rappel", { x: x + 95, y, after: 35, width: 90 })
  })
}

const medicalPart = (making: Making) => {
  title(making, "3. Renseignements médicaux", 594)
  yesNo(making, "sante.traitement", "Traitement pendant l'accueil", 45, 572, 140)
  yesNo(making, "sante.pai", "PAI en cours", 330, 572, 90)
  diseases.forEach((disease, i) => {
    yesNo(making, `maladie.${plain(disease)}`, disease, 45 + (i % 3) * 170, 550 - Math.floor(i / 3) * 18, 70)
  })
  ;["Asthme", "Médicaments", "Aliments"].forEach((allergy, i) => {
    yesNo(making, `allergie.${plain(allergy)}`, allergy, 45 + i * 170, 490, 70)
  })
  lines(making, "allergie.conduite", "Cause de l'allergie et conduite à tenir", 468, 46)
  lines(making, "sante.difficultes", "Difficultés de santé, dates et précautions", 402, 46)
}

const guardianPart = (making: Making) => {
  title(making, "4. Recommandations et responsable", 330)
  lines(making, "parents.recommandations", "Lunettes, appareils, habitudes", 310, 40)
  text(making, "responsable.nom", "Nom", { x: 45, y: 244, after: 60, width: 190 })
  text(making, "responsable.telephone", "Téléphone", { x: 300, y: 244, after: 60, width: 190 })
  text(making, "responsable.adresse", "Adresse", { x: 45, y: 222, after: 60, width: 445 })
  text(making, "medecin", "Médecin", { x: 45, y: 200, after: 60, width: 445 })
}

/** The form's bytes; always the same. */
export const exampleTemplate = async (): Promise<Uint8Array> => {
  const doc = await PDFDocument.create({ updateMetadata: false })
  doc.setTitle("Fiche sanitaire de liaison (modèle)")
  doc.setAuthor("Ville de Valombre-les-Saules (inventée)")
  doc.setLanguage("fr-FR")
  const regular = await doc.embedFont(StandardFonts.Helvetica)
  const bold = await doc.embedFont(StandardFonts.HelveticaBold)
  const making = { page: doc.addPage([595.28, 841.89]), form: doc.getForm(), regular, bold }
  making.page.drawText("Ville de Valombre-les-Saules", { x: 45, y: 800, size: 10, font: regular })
  making.page.drawText("Fiche sanitaire de liaison", { x: 45, y: 776, size: 18, font: bold })
  for (const part of [childPart, vaccinePart, medicalPart, guardianPart]) part(making)
  return doc.save()
}

if (import.meta.main) await writeFile(examplePath, await exampleTemplate())
