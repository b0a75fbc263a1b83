export interface SimulateFlags {
  city: string
  days: number
  appeals: number
  seed: number
  from?: string
  into?: string
  handleExisting?: boolean
  perDay: number
}
