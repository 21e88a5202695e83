export { PublicUrl, portalUrlOf } from "./branding.ts"
export { choicesOf, isWanted, type NoticeChoices, NoticeKind, notices } from "./notices.ts"
