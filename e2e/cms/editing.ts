import type { Browser, BrowserContext, Page } from "playwright-core"
import { administrator, type WordPress } from "./wordpress.ts"

/** A person at work in WordPress: signed in, in a browser of their own. */
export interface Editing {
  /** Publishes a page or an article by the block editor, its code editor open: where the snippet says to paste. Gives its address. */
  readonly publish: (kind: "page" | "post", title: string, code: string) => Promise<string>
  /** What WordPress keeps of it. */
  readonly kept: (address: string) => Promise<string>
  /** Makes somebody an account with a role. */
  readonly invite: (
    login: string,
    role: "editor" | "author"
  ) => Promise<{ readonly login: string; readonly password: string }>
  readonly leave: () => Promise<void>
}

/** Signs somebody in to WordPress's pages of administration. */
export const editAs = async (
  browser: Browser,
  { url }: WordPress,
  { login, password }: { readonly login: string; readonly password: string } = administrator
): Promise<Editing> => {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } })
  await context.route(
    (address) => !address.href.startsWith(url) && /^https?:$/.test(address.protocol),
    (route) => route.abort()
  )
  const page = await context.newPage()
  page.setDefaultTimeout(120_000)
  await page.goto(`${url}/wp-login.php`)
  await page.locator("#user_login").fill(login)
  await page.locator("#user_pass").fill(password)
  await page.locator("#wp-submit").click()
  await page.waitForURL(/wp-admin/)
  const api = await restOf(context, url)
  await api("POST", "/wp/v2/users/me", { meta: { persisted_preferences: inCodeEditor() } })
  return {
    publish: (kind, title, code) => publish(page, `${url}/wp-admin/post-new.php?post_type=${kind}`, title, code),
    kept: async (address) => {
      const [, kind, id] = /[?&](p|page_id)=(\d+)/.exec(address) ?? []
      const found = await api("GET", `/wp/v2/${kind === "p" ? "posts" : "pages"}/${id}&context=edit`)
      return String(Reflect.get(Object(Reflect.get(found, "content")), "raw"))
    },
    invite: async (invited, role) => {
      const account = { login: invited, password: `${invited} de Compiègne` }
      const body = {
        username: invited,
        password: account.password,
        email: `${invited}@compiegne.example`,
        roles: [role]
      }
      await api("POST", "/wp/v2/users", body)
      return account
    },
    leave: () => context.close()
  }
}

const restOf = async ({ request }: BrowserContext, url: string) => {
  const nonce = await (await request.get(`${url}/wp-admin/admin-ajax.php?action=rest-nonce`)).text()
  return async (method: "GET" | "POST", route: string, data?: object): Promise<object> => {
    const headers = { "x-wp-nonce": nonce }
    const address = `${url}/?rest_route=${route}`
    const answer = await request.fetch(address, { method, headers, ...(data === undefined ? {} : { data }) })
    if (!answer.ok()) throw new Error(`${method} ${route}: ${answer.status()} ${await answer.text()}`)
    return Object(await answer.json())
  }
}

/** As somebody who chose the code editor, and whom no guide welcomes: a choice made while the editor opens is lost when it reads this. */
const inCodeEditor = () => ({
  _modified: new Date().toISOString(),
  "core/edit-post": { editorMode: "text", welcomeGuide: false }
})

const publish = async (page: Page, editor: string, title: string, code: string): Promise<string> => {
  await page.goto(editor)
  await page.locator(".editor-post-text-editor").fill(code)
  await page.locator(".editor-post-title__input").fill(title)
  await page.locator(".editor-post-publish-panel__toggle").click()
  await page.locator(".editor-post-publish-button").click()
  const link = page
    .locator(".post-publish-panel__postpublish-buttons a, .post-publish-panel__postpublish-header a")
    .first()
  await link.waitFor()
  return (await link.getAttribute("href")) ?? ""
}
