import { useEffect, useRef, useState } from 'react'
import { newKey } from '../../../shared/api/idempotency.ts'
import { serverNow } from '../../../shared/api/server-time.ts'
import { Icon } from '../../../shared/parts/index.ts'
import type { CheckList } from '../../api/inspections.ts'
import { useMe, useReference } from '../../api/queries.ts'
import { t, tx } from '../../i18n/index.ts'
import { Labelled, Typed } from '../../parts/labelled.tsx'
import { UnitPick } from '../../parts/pickers.tsx'
import { Seg } from '../../parts/seg.tsx'
import { SheetForm } from '../../parts/sheet-form.tsx'
import { useWhen } from '../../parts/time.ts'
import { keep, type Photo, type Result, type Seen, type Waiting } from './waiting.ts'

const RESULTS: readonly Result[] = ['good', 'fault', 'skipped']

const begun = (list: string): Seen => ({
  list,
  unit: '',
  spot: '',
  at: new Date(serverNow()).toISOString(),
  position: null,
  posts: { expected: '', present: '' },
  points: {},
  words: '',
})

/** One visit on the phone: where, each point with one touch, what was wrong, pictures (CHECKLIST K94). Goes out when it can. */
export function RecordForm({
  lists,
  again,
  onDone,
}: {
  lists: readonly CheckList[]
  /** one that was refused, to be put right */
  again: Waiting | null
  onDone: () => void
}) {
  const me = useMe()
  const when = useWhen()
  const [seen, setSeen] = useState<Seen>(() => again?.seen ?? begun(lists[0]?.code ?? ''))
  const [photos, setPhotos] = useState<Photo[]>(again?.photos ?? [])
  const list = lists.find(one => one.code === seen.list)
  const set = (next: Partial<Seen>) => setSeen(before => ({ ...before, ...next }))
  const missing = list ? missingIn(seen, list) : t('insp.missing.list')
  if (!list) return null
  const go = () => {
    if (!me) return
    void keep({ key: newKey(), person: me.person.id, seen, photos }).then(onDone)
  }
  return (
    <SheetForm className="insp-form" does={t('insp.send')} missing={missing} sending={false} onGo={go} onLeave={onDone}>
      <h1 className="c-h1">{t('insp.record')}</h1>
      {lists.length > 1 && (
        <Seg
          label={t('insp.list')}
          value={seen.list}
          onChange={code => set({ list: code, points: {} })}
          options={lists.map(one => ({ value: one.code, label: tx(one.name) }))}
        />
      )}
      {list.covert && <p className="c-meta">{t('insp.covertSay')}</p>}
      <Labelled label={t('insp.unit')}>
        {id => (
          <UnitPick
            id={id}
            label={t('insp.unit')}
            value={seen.unit || null}
            onChange={unit => set({ unit: unit ?? '' })}
          />
        )}
      </Labelled>
      <Typed
        label={t('insp.spot')}
        note={t('insp.spotSay')}
        most={60}
        value={seen.spot}
        onChange={spot => set({ spot })}
      />
      <p className="c-meta sep">
        <span>{t('insp.seenAt', { at: when.moment(seen.at) })}</span>
        <Position position={seen.position} onFound={position => set({ position })} />
      </p>
      {list.posts && (
        <div className="insp-posts">
          {(['expected', 'present'] as const).map(of => (
            <Typed
              key={of}
              label={t(`insp.${of}`)}
              inputMode="numeric"
              most={3}
              value={seen.posts[of]}
              onChange={text => set({ posts: { ...seen.posts, [of]: text.replace(/\D/g, '') } })}
            />
          ))}
        </div>
      )}
      <ol className="insp-points">
        {list.points.map(point => {
          const said = seen.points[point.code]
          const say = (next: { result?: Result; note?: string }) =>
            set({ points: { ...seen.points, [point.code]: { result: 'good', note: '', ...said, ...next } } })
          return (
            <li key={point.code}>
              <b>{tx(point.name)}</b>
              <Seg
                label={tx(point.name)}
                value={said?.result ?? null}
                onChange={result => say({ result })}
                options={RESULTS.map(value => ({ value, label: t(`insp.result.${value}`) }))}
              />
              {said?.result === 'fault' && (
                <Typed label={t('insp.what')} most={500} rows={2} value={said.note} onChange={note => say({ note })} />
              )}
            </li>
          )
        })}
      </ol>
      <Photos photos={photos} onChange={setPhotos} />
      <Typed
        label={t('insp.words')}
        note={t('field.optional')}
        rows={3}
        most={2000}
        value={seen.words}
        onChange={words => set({ words })}
      />
      <p className="c-meta">{t('insp.sendSay')}</p>
    </SheetForm>
  )
}

function missingIn(seen: Seen, list: CheckList): string | null {
  if (!seen.unit) return t('insp.missing.unit')
  if (list.posts && (seen.posts.expected === '' || seen.posts.present === '')) return t('insp.missing.posts')
  if (list.posts && Number(seen.posts.present) > Number(seen.posts.expected)) return t('insp.missing.more')
  const open = list.points.filter(point => !seen.points[point.code]).length
  if (open > 0) return t('insp.missing.points', { n: open })
  const silent = list.points.find(
    ({ code }) => seen.points[code]?.result === 'fault' && !seen.points[code]?.note.trim(),
  )
  return silent ? t('insp.missing.what', { point: tx(silent.name) }) : null
}

/** Where the telephone is, if the person lets it say so. */
function Position({
  position,
  onFound,
}: {
  position: Seen['position']
  onFound: (position: Seen['position']) => void
}) {
  const [state, setState] = useState<'none' | 'asking' | 'failed'>('none')
  if (position)
    return (
      <span>
        {t('insp.positionKept')}{' '}
        <button type="button" className="link" onClick={() => onFound(null)}>
          {t('insp.positionDrop')}
        </button>
      </span>
    )
  if (!navigator.geolocation) return null
  return (
    <span>
      <button
        type="button"
        className="link"
        disabled={state === 'asking'}
        onClick={() => {
          setState('asking')
          navigator.geolocation.getCurrentPosition(
            ({ coords }) => onFound({ lng: coords.longitude, lat: coords.latitude }),
            () => setState('failed'),
            { enableHighAccuracy: true, timeout: 10_000 },
          )
        }}
      >
        {t(state === 'asking' ? 'insp.positionAsking' : 'insp.position')}
      </button>
      {state === 'failed' && <span role="status"> {t('insp.positionFailed')}</span>}
    </span>
  )
}

/** Pictures stay on the device until they go out with the rest. */
function Photos({ photos, onChange }: { photos: readonly Photo[]; onChange: (photos: Photo[]) => void }) {
  const limits = useReference()?.files
  const input = useRef<HTMLInputElement>(null)
  const most = limits?.count ?? 9
  const add = (files: FileList | null) => {
    const taken = [...(files ?? [])].map(file => ({ name: file.name, blob: file }))
    onChange([...photos, ...taken].slice(0, most))
    if (input.current) input.current.value = ''
  }
  return (
    <div className="field">
      <span className="lbl">
        {t('insp.photos')}
        <span className="c-meta">{t('insp.photosSay', { n: most })}</span>
      </span>
      <ul className="thumbs">
        {photos.map((photo, n) => (
          <li key={`${photo.name} ${photo.blob.size}`}>
            <Thumb photo={photo} />
            <button
              type="button"
              className="rm"
              aria-label={t('form.removeFile', { name: photo.name })}
              onClick={() => onChange(photos.filter((_, i) => i !== n))}
            >
              <Icon name="close" size="s" />
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        className="btn btn-s"
        disabled={photos.length >= most}
        onClick={() => input.current?.click()}
      >
        <Icon name="plus" size="s" />
        {t('insp.addPhoto')}
      </button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        accept="image/*"
        capture="environment"
        aria-label={t('insp.addPhoto')}
        onChange={event => add(event.target.files)}
      />
    </div>
  )
}

function Thumb({ photo }: { photo: Photo }) {
  const [url, setUrl] = useState('')
  useEffect(() => {
    const made = URL.createObjectURL(photo.blob)
    setUrl(made)
    return () => URL.revokeObjectURL(made)
  }, [photo.blob])
  return url ? <img src={url} alt={photo.name} /> : null
}
