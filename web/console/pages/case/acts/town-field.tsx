import type { ApiProblem } from '../../../../shared/api/problem.ts'
import { useReference } from '../../../api/queries.ts'
import { t } from '../../../i18n/index.ts'
import { Labelled } from '../../../parts/labelled.tsx'
import { NamedPick } from '../../../parts/pickers.tsx'
import type { SaidPlace } from '../../../parts/said-place.ts'

/** The town by hand, for words that the address list does not have; entry and pin of another town go. */
export function TownField({
  place,
  onChange,
  problem,
}: {
  place: SaidPlace
  onChange: (place: SaidPlace) => void
  problem: ApiProblem | null
}) {
  const towns = useReference()?.towns
  return (
    <Labelled label={t('field.town')} problem={problem} name="place.unit">
      {id => (
        <NamedPick
          id={id}
          label={t('field.town')}
          rows={towns}
          value={place.unit}
          onChange={unit => onChange(place.unit === null ? { ...place, unit } : { unit, text: place.text })}
        />
      )}
    </Labelled>
  )
}
