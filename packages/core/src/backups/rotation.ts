/** How many backups stay: the last one of each of so many days, weeks (from Monday) and months that have one. */
export interface Keeping {
  readonly days: number
  readonly weeks: number
  readonly months: number
}

const namePattern = /^portail-(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z\.tar\.gz\.age$/

/** The name of a backup made at an instant: `portail-20261127T230501Z.tar.gz.age`. */
export const backupName = (at: Date): string =>
  `portail-${at
    .toISOString()
    .replace(/\.\d+Z$/, "Z")
    .replaceAll(/[-:]/g, "")}.tar.gz.age`

/** When a backup of this name was made; `undefined` where the name is none of ours. */
export const backupTime = (name: string): Date | undefined => {
  const [, year, month, day, hour, minute, second] = namePattern.exec(name) ?? []
  return year === undefined ? undefined : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
}

/** The backups of a folder, newest first; other files are none. */
export const backupsAmong = (names: ReadonlyArray<string>): ReadonlyArray<string> =>
  names
    .filter((name) => backupTime(name) !== undefined)
    .sort()
    .reverse()

const dayMillis = 86_400_000

/** What backups left that were stopped more than a day ago. */
export const abandonedParts = (names: ReadonlyArray<string>, at: Date): ReadonlyArray<string> =>
  names.filter((name) => {
    const begun = name.endsWith(".part") ? backupTime(name.slice(0, -".part".length)) : undefined
    return begun !== undefined && at.getTime() - begun.getTime() > dayMillis
  })

/** Which backups of a folder may go. The newest always stays. */
export const outlivedBackups = (
  names: ReadonlyArray<string>,
  { days, weeks, months }: Keeping
): ReadonlyArray<string> => {
  const backups = backupsAmong(names)
  const staying = new Set(backups.slice(0, 1))
  const keep = (most: number, spanOf: (at: Date) => string) => {
    const spans = new Set<string>()
    for (const name of backups) {
      const at = backupTime(name)
      if (at === undefined || spans.has(spanOf(at))) continue
      if (spans.size === most) return
      spans.add(spanOf(at))
      staying.add(name)
    }
  }
  keep(days, (at) => at.toISOString().slice(0, 10))
  keep(weeks, (at) => String(Math.floor((at.getTime() / 86_400_000 + 3) / 7)))
  keep(months, (at) => at.toISOString().slice(0, 7))
  return backups.filter((name) => !staying.has(name))
}
