import type { SimulatedPerson } from "./SimulatedPerson.ts"

const safe = (text: string): string => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)

const page = (title: string, main: string): string => `<!doctype html>
<html lang="fr"><head><meta charset="utf-8"><link rel="icon" href="data:,"><meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>body{font:1.1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:2rem auto;padding:0 1rem}
button{font:inherit;display:block;width:100%;min-height:44px;margin:.5rem 0;padding:.5rem 1rem;border:1px solid #000091;border-radius:4px;background:#fff;color:#000091;cursor:pointer}</style>
</head><body><main><h1>${title}</h1>${main}</main></body></html>`

/** Who is at the keyboard? Everybody is somebody of the simulator's, or goes back. */
export const choicePage = (name: string, people: ReadonlyArray<SimulatedPerson>): string =>
  page(
    `Simulateur de ${name}`,
    `<p>Ici, personne n’est vérifié : choisissez qui vous êtes.</p><form method="post">
${people.map(({ id, name }) => `<button name="person" value="${safe(id)}">${safe(name)}</button>`).join("\n")}
<button name="person" value="">Refuser et revenir au service</button></form>`
  )

/** The provider's own form, which FranceConnect sends off by itself. */
export const leavePage = (name: string, form: string): string =>
  page(
    `Déconnexion de ${name}`,
    `${form}<button type="submit" form="op.logoutForm" value="yes" name="logout">Se déconnecter de ${name}</button>
<script>document.querySelector("button[form]").click()</script>`
  )
