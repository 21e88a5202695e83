/** Where a visit at the simulator ends: the address that the browser is sent back to, which is not asked for. */
const backAt = (location: URL, issuer: URL) => location.origin !== issuer.origin

/** Goes where FranceConnect's simulator is asked to identify somebody, as a browser of its own; says who one is, or refuses as nobody. */
export const identifiedAs = async (url: URL, person: string): Promise<URL> => {
  const jar = new Map<string, string>()
  const ask = async (at: URL, form?: URLSearchParams): Promise<Response> => {
    const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join("; ")
    const response = await fetch(at, {
      redirect: "manual",
      headers: { cookie },
      ...(form === undefined ? {} : { method: "POST", body: form })
    })
    for (const set of response.headers.getSetCookie()) {
      const [name = "", value = ""] = set.slice(0, set.indexOf(";")).split("=", 2)
      jar.set(name, value)
    }
    return response
  }
  let at = url
  let response = await ask(at)
  for (let steps = 0; steps < 12; steps++) {
    const location = response.headers.get("location")
    if (location === null) {
      if (!at.pathname.startsWith("/interaction/"))
        throw new Error(`${response.status} at ${at}: ${await response.text()}`)
      response = await ask(at, new URLSearchParams({ person }))
      continue
    }
    at = new URL(location, at)
    if (backAt(at, url)) return at
    response = await ask(at)
  }
  throw new Error(`no way back from ${url}`)
}
