export { PublicUrl, portalUrlOf } from "./branding.ts"
