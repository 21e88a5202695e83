import type { AccountDetail } from "@portail-familles/core/accounts"
import type { Style } from "../../terminal/Terminal.ts"
import { table } from "../../terminal/table.ts"
import { moment } from "../../terminal/words.ts"

/** The open sessions of an account, the one seen last first. */
export const sessionTable = (style: Style, { sessions }: AccountDetail): string =>
  table(
    style,
    ["Session ouverte sur", "Site", "Depuis", "Vue le", "Mémorisée"],
    sessions.map(({ device, origin, openedAt, seenAt, remembered }) => [
      device === "" ? "appareil inconnu" : device,
      origin,
      moment(openedAt),
      moment(seenAt),
      remembered ? "oui" : "non"
    ])
  )
