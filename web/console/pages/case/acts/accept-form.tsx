import { useState } from 'react'
import { useReference } from '../../../api/queries.ts'
import { leadOf } from '../../../api/reference.ts'
import type { AppealKind, Grade, Suggestion } from '../../../api/types.ts'
import { useSuggest } from '../../../api/use-suggest.ts'
import { t, tx } from '../../../i18n/index.ts'
import { useKeys } from '../../../keys/use-keys.ts'
import { GradeSeg } from '../../../parts/grade-seg.tsx'
import { Labelled } from '../../../parts/labelled.tsx'
import { ItemPick, NamedPick } from '../../../parts/pickers.tsx'
import { PlaceField } from '../../../parts/place-field.tsx'
import { itemProposal } from '../../../parts/proposal.ts'
import { placeInput, placeOfCase } from '../../../parts/said-place.ts'
import { SuggestionCards } from '../../../parts/suggestion-cards.tsx'
import { FormFrame } from './form-frame.tsx'
import { TownField } from './town-field.tsx'
import { type ActFormProps, useAct } from './use-act.ts'

/** Accepting: name, kind, item, grade and place, with the proposals of the words at hand (CHECKLIST K34). */
export function AcceptForm(props: ActFormProps) {
  const { kase, open } = props
  const state = useAct(props)
  const reference = useReference()
  const text = kase.appellants[0]?.text ?? ''
  const [place, setPlace] = useState(() => placeOfCase(kase))
  const town = place.unit
  const suggestions = useSuggest(text, { text: place.text.trim() || null, unit: town }).data
  const [title, setTitle] = useState(kase.title)
  const [kind, setKind] = useState<AppealKind | null>(kase.kind)
  const [item, setItem] = useState<string | null>(kase.item?.code ?? null)
  const [grade, setGrade] = useState<Grade | null>(kase.grade)
  const first = suggestions?.items[0]
  const lead = suggestions?.items.find(one => one.item === item)?.unit ?? leadOf(reference, item, town)
  const goesTo = reference?.units.find(unit => unit.id === lead)?.name
  const take = (s: Suggestion) => {
    setItem(s.item)
    setGrade(s.grade as Grade)
    if (!town && suggestions?.place) setPlace({ ...place, unit: suggestions.place.unit })
  }
  const pickItem = (code: string | null) => {
    setItem(code)
    const found = reference?.items.find(i => i.code === code)
    if (found) setGrade(found.grade)
  }
  useKeys(
    (suggestions?.items.slice(0, 3) ?? []).map((s, n) => ({
      keys: String(n + 1),
      label: t('op.takeSuggestion', { n: n + 1 }),
      bar: n === 0,
      run: () => take(s),
    })),
  )
  const missing =
    title.trim().length < 4
      ? t('act.missing.title')
      : !item
        ? t('act.missing.item')
        : !grade
          ? t('act.missing.grade')
          : null
  return (
    <FormFrame
      state={state}
      submitLabel={tx(open.title)}
      missing={missing}
      note={item && reference ? (goesTo ? t('act.goesTo', { unit: tx(goesTo) }) : t('act.goesToPlace')) : null}
      onSubmit={() =>
        void state.send({
          title: title.trim(),
          kind,
          item,
          grade,
          place: placeInput(place),
          suggested: first?.item === item && first?.grade === grade,
          ...itemProposal(suggestions),
        })
      }
    >
      {suggestions && suggestions.danger.length > 0 && (
        <p className="warn" role="status">
          {t('act.danger', { words: suggestions.danger.join(t('list.comma')) })}
        </p>
      )}
      {suggestions && suggestions.items.length > 0 && (
        <section aria-label={t('act.suggested')}>
          <h3 className="c-h3 af-sub">
            {t('act.suggested')} <span className="c-meta">{t('act.youDecide')}</span>
          </h3>
          {suggestions.unsure && <p className="c-meta">{t('act.unsure')}</p>}
          <SuggestionCards items={suggestions.items} chosen={item} onTake={take} keyCap={n => String(n + 1)} />
        </section>
      )}
      <Labelled label={t('field.title')} problem={state.problem} name="title">
        {(id, invalid) => (
          <input
            id={id}
            className="fld"
            maxLength={60}
            value={title}
            aria-invalid={invalid}
            onChange={e => setTitle(e.target.value)}
          />
        )}
      </Labelled>
      <div className="af-two">
        <Labelled label={t('field.item')} problem={state.problem} name="item">
          {id => <ItemPick id={id} label={t('field.item')} value={item} onChange={pickItem} />}
        </Labelled>
        <Labelled label={t('field.kind')} problem={state.problem} name="kind">
          {id => (
            <NamedPick
              id={id}
              label={t('field.kind')}
              rows={reference?.kinds}
              clear={false}
              value={kind}
              onChange={v => setKind(v as AppealKind | null)}
            />
          )}
        </Labelled>
      </div>
      <div className="field">
        <span className="lbl">{t('field.grade')}</span>
        <GradeSeg value={grade} onChange={setGrade} grades={reference?.grades} />
      </div>
      <PlaceField
        label={t('field.place')}
        place={place}
        onChange={setPlace}
        suggested={suggestions?.place ?? null}
        problem={state.problem}
      />
      <TownField place={place} onChange={setPlace} problem={state.problem} />
    </FormFrame>
  )
}
