import { ruleSentence } from "../activities/rules/words.ts"
import { formatCents } from "../platform/money/money.ts"
import type { Language } from "../platform/text/Language.ts"
import { datesIn } from "../platform/time/dates.ts"
import type { ChangeLine } from "./Wish.ts"
import { refusalSentence } from "./words.ts"

/** What was done, with what it costs besides and until when it can be undone. */
interface DoneWords {
  readonly booked: string
  readonly cancelled: string
  readonly asked: (at: string | null) => string
  readonly surcharge: (amount: string) => string
  readonly fee: (percent: number) => string
  readonly free: (at: string) => string
}

const words: Record<Language, DoneWords> = {
  fr: {
    booked: "Réservé.",
    cancelled: "Annulé.",
    asked: (at) =>
      at === null
        ? "Demandé : la mairie vous répondra."
        : `Demandé. Les places sont attribuées après le ${at} : vous recevrez la réponse par mail.`,
    surcharge: (amount) => `Réservation tardive : ${amount} en plus.`,
    fee: (percent) => `${percent} % du prix reste dû.`,
    free: (at) => `Annulable sans frais jusqu’au ${at}.`
  },
  en: {
    booked: "Booked.",
    cancelled: "Cancelled.",
    asked: (at) =>
      at === null
        ? "Asked for: the town hall will answer."
        : `Asked for. Places are given after ${at}: the answer comes by mail.`,
    surcharge: (amount) => `Late booking: ${amount} more.`,
    fee: (percent) => `${percent}% of the price stays due.`,
    free: (at) => `It can be cancelled free of charge until ${at}.`
  }
}

type Told = Pick<ChangeLine, "outcome" | "code" | "limit" | "surcharge" | "feePercent" | "reason">

/** What became of a wish, as a family reads it. */
export const changeSentence = (line: Told, language: Language): string => {
  const { outcome, code, limit, surcharge, feePercent, reason } = line
  const said = words[language]
  const instant = limit === null ? null : new Date(limit)
  if (outcome === "cancelled") {
    return [said.cancelled, ...(feePercent === null || feePercent === 0 ? [] : [said.fee(feePercent)])].join(" ")
  }
  if (outcome === "asked") return said.asked(instant === null ? null : datesIn(language).longInstant(instant))
  if (outcome === "booked") {
    return [
      said.booked,
      ...(surcharge === null ? [] : [said.surcharge(surchargeText(surcharge, language))]),
      ...(instant === null ? [] : [said.free(datesIn(language).longInstant(instant))])
    ].join(" ")
  }
  return refusalSentence({ code: code ?? "other-line-refused", limit: instant, reason }, language)
}

/** A surcharge in words: `50 %`, `1,50 €`. */
export const surchargeText = (surcharge: NonNullable<ChangeLine["surcharge"]>, language: Language): string => {
  if ("cents" in surcharge) return formatCents(surcharge.cents, language)
  return language === "fr" ? `${surcharge.percent} %` : `${surcharge.percent}%`
}

/** The rule that decided about a wish, as the town's words for it; null where none did. */
export const decidingRule = (
  { action, rule }: Pick<ChangeLine, "action" | "rule">,
  language: Language
): string | null => {
  if (rule === null) return null
  if ("surcharge" in rule) return ruleSentence({ group: "lateAdd", rule }, language)
  if ("feePercent" in rule) return ruleSentence({ group: "lateCancel", rule }, language)
  return ruleSentence({ group: action, rule }, language)
}
