import type { z } from 'zod'
import type { CityContext } from '../../platform/acts/index.ts'
import { unitRef } from '../casework/index.ts'
import type { Offer } from './shapes.ts'
import type { Entry } from './subject.ts'

/** An entry that holds: it has its days. */
export const offerOf = (city: CityContext, row: Entry, today: string): z.input<typeof Offer> => ({
  id: row.id,
  question: row.question,
  answer: row.answer,
  basis: row.basis,
  applies: row.applies,
  unit: unitRef(city, row.unit_id) ?? { id: row.unit_id, name: { zh: row.unit_id, en: row.unit_id } },
  public: row.public,
  due: row.state === 'due' || (row.review_on ?? today) < today,
  reviewOn: row.review_on ?? today,
  expiresOn: row.expires_on ?? today,
})
