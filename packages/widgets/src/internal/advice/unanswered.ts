import type { Trouble } from "../api/failure.ts"
import { tellWebmaster } from "./tellWebmaster.ts"

const answers = (url: string, mode: RequestMode) =>
  fetch(url, { mode, credentials: "omit", cache: "no-store" }).then(
    (response) => mode === "no-cors" || response,
    () => false as const
  )

/**
 * Why a page has no answer of a portal. Browsers tell a page nothing of a refusal across sites, so it is found out: scripts of a portal
 * may be read by every site, its answers by those on the town's list alone.
 */
export async function whyUnanswered(base: string): Promise<Trouble> {
  const network: Trouble = { code: "network" }
  const { origin } = location
  if (!navigator.onLine || new URL(base).origin === origin) return network
  // what answers this site was away for a moment
  if (await answers(`${base}/api/v1/town`, "cors")) return network
  const script = await answers(`${base}/widgets/portail.js`, "cors")
  if (script !== false && script !== true && script.ok) {
    tellWebmaster(
      `${origin} n’est pas parmi les sites que la ville autorise : ajoutez-le à embeddingOrigins dans le fichier de la ville, puis « portail town apply ».`
    )
    return { code: "page-not-listed" }
  }
  tellWebmaster(
    (await answers(base, "no-cors"))
      ? `${base} répond, mais n’est pas un portail : corrigez l’attribut api de <portail-provider>.`
      : `rien ne répond à ${base} : vérifiez l’attribut api de <portail-provider>, et que la politique de sécurité de la page (CSP) l’autorise dans connect-src.`
  )
  return network
}
