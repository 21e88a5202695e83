/** The school year that files are verified for on an ISO day, as `2026-2027`; `from` is its first month and day, as `07-01`. */
export const schoolYearVerifiedOn = (today: string, from: string): string => {
  const year = Number(today.slice(0, 4))
  const first = today.slice(5) >= from ? year : year - 1
  return `${first}-${first + 1}`
}
