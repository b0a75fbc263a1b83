import { bytes } from '../../../shared/format/numbers.ts'
import { useText } from '../../../shared/i18n/lang.ts'
import { Icon } from '../../../shared/parts/index.ts'
import { usePortal, useTexts } from '../../app/context.ts'
import { useForm } from './draft-store.ts'
import type { usePhotos } from './use-photos.ts'

/** Photos and documents (CHECKLIST K4): camera or album, progress, retry, take out. */
export function Photos({ photos }: { photos: ReturnType<typeof usePhotos> }) {
  const t = useTexts('submit')
  const text = useText()
  const { city } = usePortal()
  const { draft } = useForm(city.code)
  const all = draft.files.length + photos.pending.length
  return (
    <div className="p-field">
      <p className="p-label" id="photos">
        {t('photos.label')} <span className="p-hint">{t('photos.may', { n: city.files.count })}</span>
      </p>
      <ul className="photos" aria-labelledby="photos">
        {draft.files.map((file, n) => (
          <li key={file.id}>
            {file.type.startsWith('image/') ? (
              <img src={file.previewUrl ?? file.url} alt={t('photos.nth', { n: n + 1 })} />
            ) : (
              <span className="doc">{file.name}</span>
            )}
            <button
              type="button"
              className="off"
              aria-label={t('photos.drop', { n: n + 1 })}
              onClick={() => photos.drop(file.id)}
            >
              <Icon name="close" size="s" />
            </button>
          </li>
        ))}
        {photos.pending.map((p, n) => (
          <li key={p.id}>
            {p.picture ? <img src={p.picture} alt="" /> : <span className="doc">{p.file.name}</span>}
            <button
              type="button"
              className="off"
              aria-label={t('photos.drop', { n: draft.files.length + n + 1 })}
              onClick={() => photos.drop(p.id)}
            >
              <Icon name="close" size="s" />
            </button>
            <div className="up">
              {p.problem ? (
                <button type="button" onClick={() => photos.retry(p)}>
                  {t('photos.again')}
                </button>
              ) : (
                <>
                  {p.waits
                    ? t('photos.waits', { n: Math.round(p.share * 100) })
                    : t('photos.sending', { n: Math.round(p.share * 100) })}
                  <i style={{ width: `${p.share * 100}%` }} />
                </>
              )}
            </div>
          </li>
        ))}
        {all < city.files.count && (
          <li>
            <label className="add">
              <Icon name="camera" size="l" />
              {t('photos.add')}
              <input
                type="file"
                multiple
                accept={city.files.types.join(',')}
                onChange={event => {
                  photos.add([...(event.target.files ?? [])])
                  event.target.value = ''
                }}
              />
            </label>
          </li>
        )}
      </ul>
      <p className="sr" role="status">
        {photos.pending.length > 0
          ? t('photos.under', { n: photos.pending.length })
          : all > 0
            ? t('photos.done', { n: all })
            : ''}
      </p>
      {photos.refusal && (
        <p className="wrong" role="alert">
          {photos.refusal === 'too_many'
            ? t('photos.tooMany', { n: city.files.count })
            : t('photos.tooBig', { size: bytes(city.files.bytes) })}
        </p>
      )}
      {photos.pending
        .filter(p => p.problem)
        .map(p => (
          <p key={p.id} className="wrong" role="alert">
            {[p.file.name, text(p.problem?.title), text(p.problem?.next)].filter(Boolean).join(' · ')}
          </p>
        ))}
      <p className="p-hint" style={{ marginTop: 10 }}>
        {t('photos.safe', { size: bytes(city.files.bytes) })}
      </p>
    </div>
  )
}
