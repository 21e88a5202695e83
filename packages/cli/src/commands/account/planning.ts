import type { AccountRow } from "@portail-familles/core/accounts"

/** Why an adult is not invited. */
export type NotInvited = "already-active" | "disabled" | "no-mail" | "mail-taken"

/** An adult who was meant, and whether a link will be sent. */
export interface Planned {
  readonly adult: AccountRow
  readonly plan: "send" | NotInvited
  /** Who has the address already, when it is taken. */
  readonly takenBy: AccountRow | null
}

/**
 * Who of the adults meant will get a link. Every adult has an account of their own, known by its address: of two who gave the same
 * one, only the first can have it.
 */
export const planOf = (
  adults: ReadonlyArray<AccountRow>,
  everyone: ReadonlyArray<AccountRow>
): ReadonlyArray<Planned> => {
  const owners = new Map(
    everyone.flatMap((row) => (row.accountId === null || row.mail === null ? [] : [[row.mail.toLowerCase(), row]]))
  )
  return adults.map((adult) => {
    const refused = refusalOf(adult)
    if (refused !== undefined || adult.mail === null) return { adult, plan: refused ?? "no-mail", takenBy: null }
    const mail = adult.mail.toLowerCase()
    const owner = owners.get(mail) ?? adult
    owners.set(mail, owner)
    return owner.adultId === adult.adultId
      ? { adult, plan: "send", takenBy: null }
      : { adult, plan: "mail-taken", takenBy: owner }
  })
}

const refusalOf = ({ state, mail }: AccountRow): NotInvited | undefined => {
  if (state === "active" || state === "locked") return "already-active"
  if (state === "disabled") return "disabled"
  return mail === null ? "no-mail" : undefined
}
