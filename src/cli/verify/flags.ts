export interface VerifyFlags {
  key?: string
  corrects?: string
}
