import type { QuarantinedPayment } from "@portail-familles/core/payments"
import { decisionWords, euros, moment } from "../../terminal/words.ts"

/** What of PayFiP's answer is not what was asked, and what the régie decided of it, as labels and values. */
export const quarantineFacts = ({
  asked,
  said,
  openedAt,
  decision,
  reason,
  decidedAt
}: QuarantinedPayment): ReadonlyArray<readonly [string, string]> => [
  ["À vérifier depuis", moment(openedAt)],
  ["PayFiP annonce", saidWords({ asked, said })],
  ...(decision === null
    ? []
    : [["Décision", `${decisionWords[decision]} le ${moment(decidedAt)} : ${reason ?? ""}`] as const])
]

const letters: Readonly<Record<string, string>> = { P: "payé par carte", V: "payé par prélèvement" }

/** What PayFiP said of a payment, against what was asked. */
export const saidWords = ({ asked, said }: Pick<QuarantinedPayment, "asked" | "said">): string =>
  [
    letters[said.letter] ?? `résultat « ${said.letter} », inconnu`,
    ...(said.amountCents === null || said.amountCents === asked.amountCents
      ? []
      : [`${euros(said.amountCents)} au lieu de ${euros(asked.amountCents)}`]),
    ...other("référence", said.refdet, asked.refdet),
    ...other("numéro client", said.numcli, asked.numcli),
    ...other("mode", said.mode, asked.mode),
    ...(said.authorisation === "" ? [] : [`autorisation ${said.authorisation}`]),
    ...(said.paidAt === null ? [] : [moment(said.paidAt)])
  ].join(", ")

const other = (what: string, said: string | null, asked: string): ReadonlyArray<string> =>
  said === null || said === asked ? [] : [`${what} ${said} au lieu de ${asked}`]
