/** An enrolment as far as its days go; both are included (ISO). */
interface EnrolledDays {
  readonly from: string
  readonly to: string
  readonly state: "accepted" | "requested"
}

/** The enrolment that a day is in, of a child's in one activity; an accepted one before one that waits. */
export const enrolmentOn = <E extends EnrolledDays>(enrolments: ReadonlyArray<E>, day: string): E | undefined => {
  const standing = enrolments.filter(({ from, to }) => from <= day && day <= to)
  return standing.find(({ state }) => state === "accepted") ?? standing[0]
}
