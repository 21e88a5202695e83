export { portalLayer } from "./portalLayer.ts"
export { TrustedProxies } from "./security/browser.ts"
