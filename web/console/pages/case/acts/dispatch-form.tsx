import { useEffect, useState } from 'react'
import { percent } from '../../../../shared/format/numbers.ts'
import { useReference } from '../../../api/queries.ts'
import { leadOf, limitOf } from '../../../api/reference.ts'
import type { Grade } from '../../../api/types.ts'
import { useSuggest } from '../../../api/use-suggest.ts'
import { t, tx } from '../../../i18n/index.ts'
import { GradeSeg } from '../../../parts/grade-seg.tsx'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { UnitPick, UnitsPick } from '../../../parts/pickers.tsx'
import { unitProposal } from '../../../parts/proposal.ts'
import { FormFrame } from './form-frame.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

/** Dispatching: the unit that the event list and the place point to, or another one; the limit runs from here. */
export function DispatchForm(props: ActFormProps) {
  const { kase, open } = props
  const state = useAct(props)
  const reference = useReference()
  const suggestions = useSuggest(kase.appellants[0]?.text ?? '', {
    text: kase.placeText,
    unit: kase.place?.id ?? null,
  }).data
  const listed = reference?.items.find(i => i.code === kase.item?.code)
  const same = suggestions?.items.find(i => i.item === kase.item?.code)
  // An item that was decided on leads to its unit; only where none was may the words of the matter.
  const proposed =
    same?.unit ??
    (listed
      ? leadOf(reference, listed.code, kase.place?.id ?? null)
      : kase.item && !reference
        ? null
        : (suggestions?.items[0]?.unit ?? suggestions?.units[0]?.unit ?? null))
  const [unit, setUnit] = useState<string | null>(kase.unit?.id ?? null)
  const [touched, setTouched] = useState(false)
  const [coUnits, setCoUnits] = useState<string[]>(kase.coUnits.map(u => u.id))
  const [grade, setGrade] = useState<Grade | null>(kase.grade)
  const [note, setNote] = useState('')
  useEffect(() => {
    if (!touched && proposed) setUnit(proposed)
  }, [proposed, touched])
  useEffect(() => {
    if (listed && coUnits.length === 0 && !touched)
      setCoUnits(listed.coUnits.filter(u => reference?.units.some(r => r.id === u)))
  }, [listed, touched, coUnits.length, reference])
  const proposedName = reference?.units.find(u => u.id === proposed)?.name
  const limit = limitOf(reference, kase.item?.code ?? null, grade)
  return (
    <FormFrame
      state={state}
      submitLabel={tx(open.title)}
      missing={unit ? null : t('act.missing.unit')}
      note={limit ? t('act.dispatchNote', { limit: tx(limit) }) : null}
      onSubmit={() =>
        void state.send({
          unit,
          coUnits: coUnits.filter(u => u !== unit),
          ...(grade && grade !== kase.grade ? { grade } : {}),
          ...(note.trim() ? { note: note.trim() } : {}),
          suggested: unit === proposed,
          ...unitProposal(suggestions, proposed),
        })
      }
    >
      {proposedName && (
        <div className="propose">
          <p>
            <span className="c-meta">{t('act.proposedUnit')}</span>
            <b className="strong">{tx(proposedName)}</b>
          </p>
          <p className="c-meta">
            {kase.item && t('act.becauseItem', { item: tx(kase.item.name), basis: listed?.basis ?? '' })}
            {same && ` ${tx(same.why)}`}
          </p>
        </div>
      )}
      {suggestions && suggestions.units.length > 0 && (
        <section aria-label={t('act.unitsHistory')}>
          <h3 className="c-h3 af-sub">{t('act.unitsHistory')}</h3>
          {suggestions.units.map(row => (
            <button
              key={row.unit}
              type="button"
              className={row.unit === unit ? 'pane sg on' : 'pane sg'}
              aria-pressed={row.unit === unit}
              onClick={() => {
                setTouched(true)
                setUnit(row.unit)
              }}
            >
              <span className="row">
                <b className="strong">{tx(row.name)}</b>
                <span className="c-meta">{percent(row.probability)}</span>
              </span>
              <span className="why">{tx(row.why)}</span>
            </button>
          ))}
        </section>
      )}
      <Labelled label={t('field.unit')} problem={state.problem} name="unit">
        {id => (
          <UnitPick
            id={id}
            label={t('field.unit')}
            value={unit}
            onChange={v => {
              setTouched(true)
              setUnit(v)
            }}
          />
        )}
      </Labelled>
      <Labelled label={t('field.coUnits')} problem={state.problem} name="coUnits">
        {id => <UnitsPick id={id} label={t('field.coUnits')} value={coUnits} onChange={setCoUnits} />}
      </Labelled>
      <div className="field">
        <span className="lbl">{t('field.grade')}</span>
        <GradeSeg value={grade} onChange={setGrade} grades={reference?.grades} />
      </div>
      <Typed
        label={t('field.noteToUnit')}
        note={t('field.internalOnly')}
        rows={2}
        most={1000}
        value={note}
        onChange={setNote}
      />
    </FormFrame>
  )
}
