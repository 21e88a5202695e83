import type { AccountRow } from "@portail-familles/core/accounts"

/** Why an adult is not invited. */
export type NotInvited = "already-active" | "disabled" | "no-mail" | "mail-taken" | "mail-unapproved"

/** An adult who was meant, and whether a link will be sent. */
export interface Planned {
  readonly adult: AccountRow
  readonly plan: "send" | NotInvited
  /** Who has the address already, when it is taken. */
  readonly takenBy: AccountRow | null
}

/**
 * Who of the adults meant will get a link. Every adult has an account of their own, known by its address: of two who gave the same
 * one, only the first can have it. An address that another adult gave and the town never approved is invited only when it is
 * named itself, in `mails`.
 */
export const planOf = (
  adults: ReadonlyArray<AccountRow>,
  everyone: ReadonlyArray<AccountRow>,
  mails: ReadonlyArray<string> = []
): ReadonlyArray<Planned> => {
  const owners = new Map(
    everyone.flatMap((row) => (row.accountId === null || row.mail === null ? [] : [[row.mail.toLowerCase(), row]]))
  )
  const named = new Set(mails.map((mail) => mail.toLowerCase()))
  return adults.map((adult) => {
    const refused = refusalOf(adult, named)
    if (refused !== undefined || adult.mail === null) return { adult, plan: refused ?? "no-mail", takenBy: null }
    const mail = adult.mail.toLowerCase()
    const owner = owners.get(mail) ?? adult
    owners.set(mail, owner)
    return owner.adultId === adult.adultId
      ? { adult, plan: "send", takenBy: null }
      : { adult, plan: "mail-taken", takenBy: owner }
  })
}

const refusalOf = ({ state, mail, mailApproved }: AccountRow, named: ReadonlySet<string>): NotInvited | undefined => {
  if (state === "active" || state === "locked") return "already-active"
  if (state === "disabled") return "disabled"
  if (mail === null) return "no-mail"
  return mailApproved || named.has(mail.toLowerCase()) ? undefined : "mail-unapproved"
}
