import type { CareContact, CareRecord } from "../children/readCareRecords.ts"
import type { Diet } from "../children/sections/values.ts"
import { readablePhone } from "../households/phones.ts"
import { formatFrenchDay } from "./frenchFormat.ts"
import { healthLines } from "./healthWords.ts"
import type { EmergencyChild } from "./pdf/EmergencyGroup.ts"
import { sheetWords } from "./words.ts"

/** A child as it stands on the emergency sheet; `missing` are the titles of documents that are not there. */
export const emergencyChild = (record: CareRecord, missing: ReadonlyArray<string>): EmergencyChild => {
  const { health, diet, authorisations } = record
  return {
    name: record.name,
    birthDate: formatFrenchDay(record.birthDate),
    schoolClass: record.schoolClass,
    health: health === null ? [] : healthLines(health),
    contacts: [...record.guardians, ...record.emergencyContacts].map(personOf),
    pickups: record.pickups.map(personOf),
    forbidden: record.forbiddenPickups.map(({ name, relation }) => ({ name, relation })),
    diet: dietLines(diet),
    leavesAloneFrom: leavesAloneFrom(authorisations),
    missing: [...(health === null ? [sheetWords.noHealthRecord] : []), ...missing]
  }
}

/** What a child does not eat, in the words of the town's staff. */
export const dietLines = (diet: Diet): ReadonlyArray<string> => [
  ...(diet.noPork ? [sheetWords.noPork] : []),
  ...(diet.noMeat ? [sheetWords.noMeat] : []),
  ...(diet.packedMeal ? [sheetWords.packedMeal] : [])
]

/** From when a child may leave alone; null where it may not. */
export const leavesAloneFrom = (authorisations: CareRecord["authorisations"]): string | null =>
  authorisations.leavesAlone === true ? (authorisations.leavesAloneFrom ?? null) : null

/** Somebody to call or to hand a child to, with readable phones. */
export const personOf = ({ name, relation, phone, secondPhone }: CareContact) => ({
  name,
  relation,
  phone: [phone, secondPhone]
    .filter((number) => number !== "")
    .map(readablePhone)
    .join(" · ")
})
