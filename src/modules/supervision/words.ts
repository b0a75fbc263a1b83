import type { CityContext } from '../../platform/acts/index.ts'
import type { OfficialDocument } from '../../platform/documents/index.ts'
import { unitRef } from '../casework/index.ts'
import { officialDay } from './rules/body.ts'
import { slipRules } from './rules/kinds.ts'
import type { Slip } from './subject.ts'

type Served = Pick<Slip, 'number' | 'kind' | 'unit_id' | 'body' | 'copies' | 'served_at'>

/** What a slip says, as served: nothing of this changes any more, and its digest is made of it. */
export function slipWords(city: CityContext, slip: Served): Omit<OfficialDocument, 'rows' | 'foot'> {
  return {
    number: slip.number,
    title: slipRules(city).kinds.find(kind => kind.code === slip.kind)?.name.zh ?? slip.kind,
    to: unitRef(city, slip.unit_id)?.name.zh ?? slip.unit_id,
    paragraphs: slip.body.split('\n'),
    signer: slipRules(city).signer.value.zh,
    date: officialDay(city, slip.served_at),
    copies: slip.copies ?? '',
  }
}
