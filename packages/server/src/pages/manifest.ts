import type { TownSettings } from "@portail-familles/core/towns"

/** Sizes in pixels of the icons that a telephone puts on its first screen. */
export const iconSizes = [192, 512] as const

/** What a telephone needs to keep the portal beside its applications (Web App Manifest). */
export const webManifest = ({ name, accentColor }: TownSettings): string =>
  JSON.stringify({
    id: "/espace",
    name: `Portail Familles – ${name}`,
    short_name: "Familles",
    description: `Les démarches des familles de ${name}`,
    lang: "fr",
    start_url: "/espace",
    scope: "/",
    display: "standalone",
    background_color: "#ffffff",
    theme_color: accentColor,
    categories: ["government"],
    icons: [
      ...iconSizes.map((size) => ({ src: `/pages/icon-${size}.png`, sizes: `${size}x${size}`, type: "image/png" })),
      { src: "/pages/icon.svg", sizes: "any", type: "image/svg+xml" }
    ]
  })
