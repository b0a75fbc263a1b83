import { useReference } from '../../../api/queries.ts'
import { leadOf } from '../../../api/reference.ts'
import type { AppealKind } from '../../../api/types.ts'
import { t, tx } from '../../../i18n/index.ts'
import { Labelled, Typed } from '../../../parts/labelled.tsx'
import { ItemPick, NamedPick } from '../../../parts/pickers.tsx'
import { PlaceField } from '../../../parts/place-field.tsx'
import { placeInput, placeOfCase, samePlace } from '../../../parts/said-place.ts'
import { FormFrame } from './form-frame.tsx'
import { TownField } from './town-field.tsx'
import { type ActFormProps, useAct } from './use-act.ts'
import { useKept } from './use-kept.ts'

/** Puts right kind, item, place, and the name or number of one who asks; what is left as it stands is not sent (CHECKLIST K50). */
export function CorrectForm(props: ActFormProps) {
  const { kase } = props
  const state = useAct(props)
  const reference = useReference()
  const [kind, setKind] = useKept<string | null>(props, 'kind', kase.kind)
  const [item, setItem] = useKept<string | null>(props, 'item', kase.item?.code ?? null)
  const [place, setPlace] = useKept(props, 'place', () => placeOfCase(kase))
  const town = place.unit
  const [who, setWho] = useKept<string | null>(props, 'who', kase.appellants[0]?.appealId ?? null)
  const [name, setName] = useKept(props, 'name', '')
  const [phone, setPhone] = useKept(props, 'phone', '')
  const [reason, setReason] = useKept(props, 'reason', '')
  const moved = !samePlace(place, placeOfCase(kase))
  const person = who !== null && (name.trim() !== '' || phone.trim() !== '')
  const renamed = kind !== null && kind !== kase.kind
  const listed = item !== null && item !== kase.item?.code
  const now = leadOf(reference, item, town)
  const turns =
    (moved || listed) && now !== null && now !== leadOf(reference, kase.item?.code ?? null, kase.place?.id ?? null)
  const nowName = reference?.units.find(unit => unit.id === now)?.name
  const line = (label: string, field: string, value: string, onChange: (value: string) => void, max: number) => (
    <Typed label={label} problem={state.problem} name={field} most={max} value={value} onChange={onChange} />
  )
  return (
    <FormFrame
      state={state}
      submitLabel={tx(props.open.title)}
      missing={
        !moved && !person && !renamed && !listed
          ? t('correct.missing')
          : reason.trim().length < 4
            ? t('act.missing.words', { n: 4 })
            : null
      }
      note={t('correct.note')}
      onSubmit={() =>
        void state.send({
          reason: reason.trim(),
          ...(renamed && { kind: kind as AppealKind }),
          ...(listed && { item }),
          ...(moved && { place: placeInput(place) }),
          ...(person && {
            contact: {
              appeal: who,
              ...(name.trim() && { name: name.trim() }),
              ...(phone.trim() && { phone: phone.trim() }),
            },
          }),
        })
      }
    >
      <Labelled label={t('field.kind')} problem={state.problem} name="kind">
        {id => (
          <NamedPick
            id={id}
            label={t('field.kind')}
            rows={reference?.kinds}
            clear={false}
            value={kind}
            onChange={setKind}
          />
        )}
      </Labelled>
      {kase.item && (
        <Labelled label={t('field.item')} problem={state.problem} name="item">
          {id => <ItemPick id={id} label={t('field.item')} value={item} onChange={setItem} />}
        </Labelled>
      )}
      <PlaceField label={t('case.place')} place={place} onChange={setPlace} problem={state.problem} />
      <TownField place={place} onChange={setPlace} problem={state.problem} />
      {turns && nowName && (
        <p className="warn" role="status">
          {kase.unit && now !== kase.unit.id
            ? t('correct.turns', { unit: tx(nowName), has: tx(kase.unit.name) })
            : t('correct.proposes', { unit: tx(nowName) })}
        </p>
      )}
      {kase.appellants.length > 1 && (
        <Labelled label={t('case.who')} problem={state.problem} name="contact.appeal">
          {id => (
            <NamedPick
              id={id}
              label={t('case.who')}
              rows={kase.appellants.map(row => ({ id: row.appealId, name: row.name }))}
              clear={false}
              value={who}
              onChange={setWho}
            />
          )}
        </Labelled>
      )}
      {line(t('correct.name'), 'contact.name', name, setName, 50)}
      {line(t('correct.phone'), 'contact.phone', phone, setPhone, 30)}
      <Typed
        label={t('correct.why')}
        note={t('field.internalOnly')}
        problem={state.problem}
        name="reason"
        rows={2}
        most={500}
        value={reason}
        onChange={setReason}
      />
    </FormFrame>
  )
}
