import type { CityContext } from '../../../platform/acts/index.ts'
import { dueOf } from '../../casework/index.ts'
import { schemeFor } from '../scheme-for.ts'

/** Until when a unit may object to what was made known at this moment: as to a ranking of months. */
export const objectUntil = (city: CityContext, from: Date): Date =>
  dueOf(city, from, schemeFor(city.pack, 'month').publication.objectWithin.value).due
