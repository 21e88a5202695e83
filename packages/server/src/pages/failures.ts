import type { TownSettings } from "@portail-familles/core/towns"
import { html } from "./html.ts"
import { barePage, page } from "./layout.ts"

interface Said {
  readonly title: string
  readonly text: string
}

const missing: Said = {
  title: "Page introuvable",
  text: "Il n’y a rien à cette adresse. Elle est peut-être incomplète, ou la page n’existe plus."
}

const said: Readonly<Record<number, Said>> = {
  401: { title: "Connexion nécessaire", text: "Connectez-vous à votre espace pour ouvrir cette page." },
  403: { title: "Page non autorisée", text: "Cette page ne s’ouvre pas de cette manière. Passez par votre espace." },
  404: missing,
  410: { title: "Lien déjà utilisé ou trop ancien", text: "Demandez un nouveau lien depuis l’accueil du portail." }
}

const ours: Said = {
  title: "Le portail rencontre une difficulté",
  text: "Rien n’a été fait à moitié. Réessayez dans quelques minutes."
}

/** What a browser shows instead of a page: why it is not there, and two ways on. `town` is unknown where none answers at the address; the reference of what failed on our side. */
export const failurePage = (town: TownSettings | undefined, status: number, reference = ""): string => {
  const { title, text } = said[status] ?? (status < 500 ? missing : ours)
  if (town === undefined) {
    return barePage(title, html`<h1>${title}</h1><p class="lead">Aucune ville n’a de portail à cette adresse.</p>`)
  }
  return page(
    town,
    title,
    html`<section class="bar narrow"><h1>${title}</h1>
<p class="lead">${text}</p>${
      reference === ""
        ? ""
        : html`
<p>Référence à donner à la mairie : <strong>${reference}</strong></p>`
    }
<p class="ways"><a class="button" href="/">Accueil du portail</a> <a class="button" href="/espace">Mon espace</a></p></section>`
  )
}
