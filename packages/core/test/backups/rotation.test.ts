import { describe, expect, it } from "vitest"
import { abandonedParts, backupName, backupsAmong, outlivedBackups } from "../../src/backups/rotation.ts"

const at = (day: string, time = "03:00:00") => backupName(new Date(`${day}T${time}Z`))
/** One backup each night, from a day on. */
const nights = (from: string, number: number) =>
  Array.from({ length: number }, (_, night) =>
    backupName(new Date(new Date(`${from}T03:00:00Z`).getTime() + night * 86_400_000))
  )

describe("rotation of backups", () => {
  it("keeps the last of each day, week and month", () => {
    const names = nights("2026-01-01", 90)
    const going = new Set(outlivedBackups(names, { days: 3, weeks: 3, months: 3 }))
    expect(names.filter((name) => !going.has(name))).toEqual([
      at("2026-01-31"),
      at("2026-02-28"),
      at("2026-03-22"),
      at("2026-03-29"),
      at("2026-03-30"),
      at("2026-03-31")
    ])
  })

  it("keeps the last of a day's several", () => {
    const names = [at("2026-05-04", "08:00:00"), at("2026-05-04", "12:00:00"), at("2026-05-05")]
    expect(outlivedBackups(names, { days: 2, weeks: 0, months: 0 })).toEqual([at("2026-05-04", "08:00:00")])
  })

  it("finds what was stopped a day ago, not what is being written", () => {
    const names = [`${at("2026-05-04")}.part`, `${at("2026-05-06", "02:00:00")}.part`, at("2026-05-01"), "notes.part"]
    expect(abandonedParts(names, new Date("2026-05-06T03:00:00Z"))).toEqual([`${at("2026-05-04")}.part`])
  })

  it("never lets the newest go, and looks at no other file", () => {
    const names = [at("2026-05-04"), at("2026-05-05"), "portail.tar.gz.age", `${at("2026-05-06")}.part`, "notes.txt"]
    expect(outlivedBackups(names, { days: 0, weeks: 0, months: 0 })).toEqual([at("2026-05-04")])
    expect(backupsAmong(names)).toEqual([at("2026-05-05"), at("2026-05-04")])
  })
})
