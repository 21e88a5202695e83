import { account } from "./fr/account.ts"
import { activation } from "./fr/activation.ts"
import { common, failures, login } from "./fr/base.ts"
import { invoice } from "./fr/invoice.ts"
import { invoices } from "./fr/invoices.ts"
import { linkRequest } from "./fr/linkRequest.ts"
import { payment } from "./fr/payment.ts"
import { town } from "./fr/town.ts"

/** Every word that families read, in French: the source that other languages follow. */
export const fr = { common, login, linkRequest, activation, account, invoices, invoice, payment, town, failures }

export type Words = typeof fr

/** What every element says. */
export type BaseWords = Pick<Words, "common" | "login" | "failures">
