export type PersonalKind = 'phone' | 'id_number' | 'bank_card' | 'email' | 'plate' | 'account' | 'address' | 'name'

/** A stretch of personal data, in code units of the original and of the masked text alike. */
export type PersonalSpan = { start: number; end: number; kind: PersonalKind }
