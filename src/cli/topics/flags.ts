export interface TopicsFlags {
  top: string
  days?: string
}
