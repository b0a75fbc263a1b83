import { useId, useState } from 'react'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import type { FileView } from '../../../shared/api/types.ts'
import { ErrorBox, Icon } from '../../../shared/parts/index.ts'
import { uploadsPath } from '../../app/api.ts'
import { usePortal, useTexts } from '../../app/context.ts'

/** Photos of what was added: shrunk and sent as soon as they are picked, shown, and taken out again with one touch. */
export function Photos({ files, onChange }: { files: FileView[]; onChange: (files: FileView[]) => void }) {
  const t = useTexts('follow')
  const { city } = usePortal()
  const id = useId()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ApiProblem | null>(null)
  const room = city.files.count - files.length
  const add = async (picked: File[]) => {
    setBusy(true)
    setProblem(null)
    let all = files
    try {
      const [{ send }, { shrink }] = await Promise.all([import('../submit/upload.ts'), import('../submit/shrink.ts')])
      for (const file of picked.slice(0, room)) {
        const upload = { file: await shrink(file), at: null }
        const quiet = { onProgress: () => undefined, onWaiting: () => undefined }
        all = [...all, await send(uploadsPath(), upload, quiet, new AbortController().signal)]
        onChange(all)
      }
    } catch (error) {
      setProblem(asProblem(error))
    }
    setBusy(false)
  }
  return (
    <div className="p-field">
      {files.length > 0 && (
        <ul className="photos" aria-labelledby={id}>
          {files.map((file, n) => (
            <li key={file.id}>
              {file.type.startsWith('image/') ? (
                <img src={file.previewUrl ?? file.url} alt={t('said.nth', { n: n + 1 })} />
              ) : (
                <span className="doc">{file.name}</span>
              )}
              <button
                type="button"
                className="off"
                aria-label={t('said.drop', { n: n + 1 })}
                onClick={() => onChange(files.filter(row => row.id !== file.id))}
              >
                <Icon name="close" size="s" />
              </button>
            </li>
          ))}
        </ul>
      )}
      {room > 0 && (
        <label id={id} className="p-btn p-btn-2 add-photo" aria-disabled={busy}>
          {busy ? t('said.sending') : files.length > 0 ? t('said.photos', { n: files.length }) : t('said.photo')}
          <input
            type="file"
            multiple
            className="sr"
            disabled={busy}
            accept={city.files.types.join(',')}
            onChange={event => {
              void add([...(event.target.files ?? [])])
              event.target.value = ''
            }}
          />
        </label>
      )}
      {problem && <ErrorBox problem={problem} />}
    </div>
  )
}
