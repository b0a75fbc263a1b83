export interface RankFlags {
  city: string
  period: string
  group?: string
}
