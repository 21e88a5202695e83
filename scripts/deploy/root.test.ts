import { expect, test } from "vitest"
import { environmentOf } from "./root.ts"

test("a shell in the empty Debian knows how to reach registries, nothing of the npm that runs the check", () => {
  const known = environmentOf({
    PATH: "/srv/portail/node_modules/.bin:/usr/bin",
    HTTPS_PROXY: "http://proxy:3128",
    INIT_CWD: "/srv/portail",
    npm_config_cafile: "/etc/ssl/certs/ca-certificates.crt",
    npm_config_prefix: "/usr",
    npm_config_globalconfig: "/usr/etc/npmrc",
    npm_execpath: "/usr/lib/node_modules/npm/bin/npm-cli.js"
  })
  expect(known).toEqual({
    HOME: "/root",
    PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
    HTTPS_PROXY: "http://proxy:3128",
    npm_config_cafile: "/etc/ssl/certs/ca-certificates.crt"
  })
})
