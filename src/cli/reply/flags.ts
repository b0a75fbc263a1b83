export interface ReplyFlags {
  label: string
  train?: string
}
