// biome-ignore-all lint/a11y/noStaticElementInteractions: the box only hears the keys of the two fields in it

import { useId, useMemo } from 'react'
import { Kbd } from '../../../shared/parts/index.ts'
import { useReference } from '../../api/queries.ts'
import { leadOf } from '../../api/reference.ts'
import type { AppealKind, ReplyBy, Suggestion, Suggestions } from '../../api/types.ts'
import type { useAutosave } from '../../api/use-autosave.ts'
import { t } from '../../i18n/index.ts'
import { CompanyPick } from '../../parts/company-pick.tsx'
import { GradeSeg } from '../../parts/grade-seg.tsx'
import { MarkedArea } from '../../parts/marked-area.tsx'
import { PhrasePick } from '../../parts/phrase-pick.tsx'
import { ItemPick, NamedPick, UnitPick } from '../../parts/pickers.tsx'
import { PlaceField } from '../../parts/place-field.tsx'
import { Refusal } from '../../parts/refusal.tsx'
import type { SaidPlace } from '../../parts/said-place.ts'
import { SaveWord } from '../../parts/save-word.tsx'
import { Seg } from '../../parts/seg.tsx'
import { AtOnce } from './at-once.tsx'
import { BehalfFields, ForOthers, FurtherFields } from './further-fields.tsx'
import { channelOf, missingOf, type Order } from './order.ts'
import { readBack } from './read-back.ts'
import type { Register } from './use-register.ts'
import { maskPhone, titleOf } from './words.ts'

/** Four numbered fields: what, where, who, and to whom it goes and how it is answered (CHECKLIST K34). */
export function OrderForm({
  order,
  set,
  suggestions,
  take,
  register,
  saved,
  onClose,
}: {
  order: Order
  set: (part: Partial<Order>) => void
  suggestions: Suggestions | undefined
  take: (s: Suggestion | undefined) => void
  register: Register
  saved: ReturnType<typeof useAutosave>
  onClose: () => void
}) {
  const id = useId()
  const reference = useReference()
  const spans = useMemo(() => {
    const chosen = suggestions?.items.find(i => i.item === order.item) ?? suggestions?.items[0]
    return (chosen?.words ?? []).filter(w => order.text.slice(w.start, w.end) === w.word)
  }, [suggestions, order.item, order.text])
  const missing = missingOf(order)
  const channels = (reference?.channels ?? []).filter(c => c.enteredBy === 'staff')
  const pickItem = (item: string | null) => {
    const listed = reference?.items.find(i => i.code === item)
    set({
      item,
      suggested: false,
      ...(listed
        ? { grade: order.grade ?? listed.grade, unit: leadOf(reference, item, order.place.unit) ?? order.unit }
        : {}),
    })
  }
  // Where the chosen item goes by the place, another place is another unit.
  const moveTo = (place: SaidPlace) => {
    const byPlace = reference?.items.find(i => i.code === order.item)?.lead === null
    const there = byPlace ? leadOf(reference, order.item, place.unit) : null
    set(there ? { place, unit: there } : { place })
  }
  return (
    <form
      className="pane ofm"
      onSubmit={e => {
        e.preventDefault()
        void register.send()
      }}
    >
      <div className="f">
        <span className="n">1</span>
        <div data-missing="text">
          <div className="ofm-top">
            <label htmlFor={`${id}t`}>{t('op.what')}</label>
            <PhrasePick step="order" kind={order.kind || null} value={order.text} onChange={text => set({ text })} />
          </div>
          <MarkedArea
            id={`${id}t`}
            className="big"
            value={order.text}
            onChange={text => set({ text })}
            spans={spans}
            rows={3}
            maxLength={5000}
            autoFocus
            invalid={register.tried && missing === 'text'}
          />
          {order.text.trim() !== '' && (
            <p className="ttl">
              <label htmlFor={`${id}n`} className="c-meta">
                {t('field.title')}
              </label>
              <input
                id={`${id}n`}
                tabIndex={-1}
                maxLength={60}
                value={order.title || titleOf(order.text)}
                onChange={e => set({ title: e.target.value })}
              />
            </p>
          )}
        </div>
      </div>
      <div className="f">
        <span className="n">2</span>
        <PlaceField
          label={t('place.where')}
          place={order.place}
          onChange={moveTo}
          suggested={suggestions?.place ?? null}
        />
      </div>
      <div className="f three">
        <span className="n">3</span>
        <div>
          <label htmlFor={`${id}w`}>{t('op.who')}</label>
          <input
            id={`${id}w`}
            className="fld"
            maxLength={50}
            autoComplete="off"
            value={order.name}
            placeholder={order.anonymous ? t('op.anonymous') : ''}
            onChange={e => set({ name: e.target.value, anonymous: false })}
          />
          {readBack(order.name) && <span className="c-meta">{readBack(order.name)}</span>}
        </div>
        <div>
          <label htmlFor={`${id}p`}>{t('op.phone')}</label>
          <input
            id={`${id}p`}
            className="fld"
            inputMode="tel"
            autoComplete="off"
            value={order.phone}
            placeholder={order.caller ? t('op.sameNumber', { phone: maskPhone(order.caller) }) : ''}
            onChange={e => set({ phone: e.target.value.replace(/[^\d+]/g, '') })}
          />
        </div>
        <div data-missing="kind">
          <label htmlFor={`${id}k`}>{t('field.kind')}</label>
          <NamedPick
            id={`${id}k`}
            label={t('field.kind')}
            rows={reference?.kinds}
            clear={false}
            value={order.kind}
            onChange={v => set({ kind: v as AppealKind })}
          />
          {register.tried && missing === 'kind' && <p className="field-bad">{t('op.missing.kind')}</p>}
        </div>
      </div>
      <div className="f">
        <span className="n">4</span>
        <div className="to">
          <label htmlFor={`${id}i`}>{t('op.whoseHow')}</label>
          <div
            className="two"
            onKeyDown={e => {
              // Enter in an empty field takes the first proposal (the list of the field itself opens by typing)
              if (
                e.key === 'Enter' &&
                !e.nativeEvent.isComposing &&
                order.item === null &&
                (e.target as HTMLInputElement).value === ''
              ) {
                e.preventDefault()
                e.stopPropagation()
                take(suggestions?.items[0])
              }
            }}
            role="presentation"
          >
            <ItemPick id={`${id}i`} label={t('field.item')} value={order.item} onChange={pickItem} />
            <UnitPick label={t('field.unit')} value={order.unit} onChange={unit => set({ unit, suggested: false })} />
          </div>
          <GradeSeg keys value={order.grade} onChange={grade => set({ grade })} grades={reference?.grades} />
          {order.kind !== null && reference?.answerAtOnce.includes(order.kind) && <AtOnce order={order} set={set} />}
          <FurtherFields order={order} set={set} />
          <div className="how">
            {channels.length > 1 && (
              <span className="chan">
                <NamedPick
                  label={t('cases.channel')}
                  rows={channels}
                  clear={false}
                  value={channelOf(order, reference)}
                  onChange={channel => channel && set({ channel })}
                />
              </span>
            )}
            <Seg
              small
              label={t('op.answerBy')}
              value={order.replyBy}
              onChange={replyBy => set({ replyBy: replyBy as ReplyBy })}
              options={(['sms', 'phone', 'none'] as const).map(v => ({ value: v, label: t(`op.by.${v}`) }))}
            />
            <span className="firm">
              <CompanyPick label={t('cmp.pick')} value={order.company} onChange={company => set({ company })} />
            </span>
            <label className="check">
              <input
                type="checkbox"
                checked={order.consentPublish}
                onChange={e => set({ consentPublish: e.target.checked })}
              />
              {t('op.mayPublish')}
            </label>
            <label className="check">
              <input type="checkbox" checked={order.anonymous} onChange={e => set({ anonymous: e.target.checked })} />
              {t('op.anonymous')}
            </label>
            <ForOthers order={order} set={set} />
          </div>
          <BehalfFields order={order} set={set} lacking={register.tried && missing === 'relation'} />
        </div>
      </div>
      {register.problem && <Refusal problem={register.problem} />}
      <div className="go">
        <button type="submit" className="btn btn-1" aria-disabled={missing !== null || register.sending}>
          {register.sending
            ? t('act.sending')
            : missing
              ? t(`op.missing.${missing}`)
              : order.answer !== null
                ? t('op.registerAnswer')
                : order.unit && order.item && order.grade
                  ? t('op.registerSend')
                  : t('op.register')}
          {!missing && !register.sending && (
            <>
              <Kbd>Ctrl</Kbd>
              <Kbd>Enter</Kbd>
            </>
          )}
        </button>
        <button
          type="button"
          className="btn btn-t"
          onClick={async () => {
            await saved.drop()
            onClose()
          }}
        >
          {t('op.discard')}
        </button>
        <SaveWord is={saved.is} at={saved.at} />
      </div>
    </form>
  )
}
