import type { Health } from "../children/sections/values.ts"
import { readablePhone } from "../households/phones.ts"
import { formatFrenchDay } from "./frenchFormat.ts"

/** What those who care for a child must know at once, a line each; none for a child without any. In the words of the town's staff. */
export const healthLines = (health: Health): ReadonlyArray<string> => {
  const allergies = [
    ["asthme", health.asthma],
    ["allergie à un médicament", health.medicineAllergy],
    ["allergie alimentaire", health.foodAllergy],
    ["autre allergie", health.otherAllergy]
  ].flatMap(([name, has]) => (has === true ? [String(name)] : []))
  const doctor = [health.doctorName, readablePhone(health.doctorPhone)].filter((text) => text !== "").join(", ")
  return [
    ...(allergies.length === 0 ? [] : [`Allergies : ${allergies.join(", ")}`]),
    ...(health.allergyDetail === "" ? [] : [`Que faire : ${health.allergyDetail}`]),
    ...(health.treatment === true ? [`Traitement : ${health.treatmentDetail || "oui, sans précision"}`] : []),
    ...(health.pai === true
      ? [`PAI${health.paiUntil === null ? "" : ` jusqu’au ${formatFrenchDay(health.paiUntil)}`}`]
      : []),
    ...(health.difficulties === "" ? [] : [`Difficultés : ${health.difficulties}`]),
    ...(health.recommendations === "" ? [] : [`À savoir : ${health.recommendations}`]),
    ...(health.vaccinesUpToDate === false ? ["Vaccinations obligatoires incomplètes"] : []),
    ...(doctor === "" ? [] : [`Médecin : ${doctor}`])
  ]
}
