import type { AttendanceChild, AttendanceGroup, AttendanceSheet } from "@portail-familles/core/documents"
import { csvHead, csvLines } from "@portail-familles/core/platform/csv"
import { attendanceStates } from "../../terminal/words.ts"

interface Row {
  readonly sheet: AttendanceSheet
  readonly group: AttendanceGroup
  readonly child: AttendanceChild
}

/** The sheet as spreadsheets open it: a line per child; health only where the sheet has it. */
export const sheetCsv = (sheet: AttendanceSheet): string => {
  const shown = sheet.withHealth ? [...columns, health] : columns
  const rows = sheet.groups.flatMap((group) => group.children.map((child): Row => ({ sheet, group, child })))
  const head = csvHead(shown.map(([title]) => title))
  return `${head}${csvLines(rows.map((row) => shown.map(([, of]) => of(row))))}`
}

type CsvColumn = readonly [title: string, of: (row: Row) => string]

const people = (all: ReadonlyArray<{ readonly name: string; readonly relation: string; readonly phone?: string }>) =>
  all
    .map(({ name, relation, phone = "" }) => [name, relation === "" ? "" : `(${relation})`, phone])
    .map((parts) => parts.filter((part) => part !== "").join(" "))
    .join(" ; ")

const columns: ReadonlyArray<CsvColumn> = [
  ["jour", ({ sheet }) => sheet.day],
  ["activite", ({ sheet }) => sheet.activity],
  ["lieu", ({ group }) => group.place],
  ["groupe", ({ group }) => group.group],
  ["enfant", ({ child }) => child.ref],
  ["nom", ({ child }) => child.familyName],
  ["prenom", ({ child }) => child.givenName],
  ["classe", ({ child }) => child.schoolClass],
  ["formule", ({ child }) => child.units.join(", ")],
  ["de", ({ child }) => child.from],
  ["a", ({ child }) => child.until],
  ["regime", ({ child }) => child.diet.join(", ")],
  ["a_appeler", ({ child }) => people(child.contacts)],
  ["peut_partir_avec", ({ child }) => people(child.pickups)],
  ["ne_doit_pas_partir_avec", ({ child }) => people(child.forbidden)],
  ["part_seul_a_partir_de", ({ child }) => child.leavesAloneFrom ?? ""],
  ["etat", ({ child }) => (child.state === "not-recorded" ? "" : attendanceStates[child.state])],
  ["retard", ({ child }) => (child.lateMinutes === 0 ? "" : String(child.lateMinutes))]
]

const health: CsvColumn = ["sante", ({ child }) => child.health.join(" ; ")]
