import type { Mailbox } from "../../core/test/support/smtp.ts"

/** The secret in the link to `page` of the first mail to an address that has one. */
export const secretMailedTo = async (mailbox: Mailbox, address: string, page: string): Promise<string> => {
  const mail = await mailbox.to(address, `/${page}#`)
  return new RegExp(`/${page}#([\\w-]+)`).exec(mail.text ?? "")?.[1] ?? ""
}
