/** The tables of this area: no other area names them in its SQL. */
export const tables = ["mails", "notice_mails", "later_notices"] as const
