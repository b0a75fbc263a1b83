import { Modal } from 'antd'
import { useRef, useState } from 'react'
import { type ApiProblem, asProblem } from '../../shared/api/problem.ts'
import { bytes } from '../../shared/format/numbers.ts'
import { ErrorBox, Icon } from '../../shared/parts/index.ts'
import { act } from '../api/http.ts'
import { useReference } from '../api/queries.ts'
import type { FileView } from '../api/types.ts'
import { t } from '../i18n/index.ts'
import { ModalKeys } from '../keys/modal-keys.tsx'
import { BlackOut } from './black-out.tsx'
import { Seg } from './seg.tsx'

type Audience = FileView['audience']
const audiences: readonly Audience[] = ['public', 'citizen', 'internal']

/** Pictures and papers to look at without leaving the page; each says who may see it (CHECKLIST K69). */
export function FileThumbs({
  files,
  onRemove,
  onReplace,
}: {
  files: readonly FileView[]
  onRemove?: (id: string) => void
  /** given where a picture has not left yet: it can be blackened first */
  onReplace?: (old: string, next: FileView) => void
}) {
  const [shown, setShown] = useState<FileView | null>(null)
  const [blacking, setBlacking] = useState(false)
  const close = () => {
    setShown(null)
    setBlacking(false)
  }
  if (files.length === 0 && !onRemove) return null
  return (
    <ul className="thumbs">
      {files.map(file => (
        <li key={file.id}>
          <button type="button" onClick={() => setShown(file)} title={file.name}>
            {file.previewUrl ? (
              <img src={file.previewUrl} alt={file.name} loading="lazy" />
            ) : (
              <span className="paper">{file.name.split('.').at(-1)?.toUpperCase()}</span>
            )}
            <span className={`aud aud-${file.audience}`}>{t(`form.audience.${file.audience}`)}</span>
          </button>
          {onRemove && (
            <button
              type="button"
              className="rm"
              aria-label={t('form.removeFile', { name: file.name })}
              onClick={() => onRemove(file.id)}
            >
              <Icon name="close" size="s" />
            </button>
          )}
        </li>
      ))}
      {shown && <ModalKeys onClose={close} />}
      <Modal open={shown !== null} onCancel={close} footer={null} width={880} title={shown?.name}>
        {shown && (
          <>
            {shown.type === 'application/pdf' && <iframe className="full-paper" src={shown.url} title={shown.name} />}
            {blacking && onReplace ? (
              <BlackOut
                key={shown.id}
                file={shown}
                onDone={next => {
                  onReplace(shown.id, next)
                  close()
                }}
              />
            ) : shown.type.startsWith('image/') ? (
              <img className="full" src={shown.url} alt={shown.name} />
            ) : (
              <p>
                <a href={shown.url} target="_blank" rel="noreferrer">
                  {t('form.openFile')}
                </a>
              </p>
            )}
            <p className="c-meta">
              {bytes(shown.bytes)} {t(`form.audience.${shown.audience}`)}{' '}
              {onReplace && !blacking && shown.type.startsWith('image/') && (
                <button type="button" className="btn btn-s" onClick={() => setBlacking(true)}>
                  {t('bko.start')}
                </button>
              )}
            </p>
          </>
        )}
      </Modal>
    </ul>
  )
}

/** Adding files: who may see them is chosen first, what is allowed is said first. */
export function FileAdd({
  files,
  onChange,
  only,
}: {
  files: readonly FileView[]
  onChange: (files: FileView[]) => void
  /** the one audience there is to choose */
  only?: Audience
}) {
  const [audience, setAudience] = useState<Audience>(only ?? 'public')
  const [problems, setProblems] = useState<readonly { name: string; problem: ApiProblem }[]>([])
  const [left, setLeft] = useState(false)
  const [busy, setBusy] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const limits = useReference()?.files
  const add = async (list: FileList | null) => {
    setProblems([])
    setLeft(false)
    let all = [...files]
    const most = limits?.count ?? Number.POSITIVE_INFINITY
    for (const file of list ?? []) {
      if (all.length >= most) {
        setLeft(true)
        break
      }
      setBusy(file.name)
      const form = new FormData()
      form.append('audience', audience)
      form.append('file', file)
      try {
        all = [...all, await act<FileView>('/files', form)]
        onChange(all)
      } catch (error) {
        const problem = asProblem(error)
        setProblems(before => [...before, { name: file.name, problem }])
      }
    }
    setBusy('')
    if (input.current) input.current.value = ''
  }
  return (
    <div className="files">
      <div className="row">
        {!only && (
          <Seg
            small
            label={t('form.whoSees')}
            value={audience}
            onChange={setAudience}
            options={audiences.map(a => ({ value: a, label: t(`form.audience.${a}`) }))}
          />
        )}
        <button type="button" className="btn btn-s" onClick={() => input.current?.click()}>
          <Icon name="plus" size="s" />
          {busy ? t('form.uploading', { name: busy }) : t('form.addFile')}
        </button>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          accept={limits?.types.join(',')}
          onChange={e => void add(e.target.files)}
        />
      </div>
      <FileThumbs
        files={files}
        onRemove={id => onChange(files.filter(f => f.id !== id))}
        onReplace={(old, next) => onChange(files.map(f => (f.id === old ? next : f)))}
      />
      <p className="c-meta">
        {limits ? t('form.fileLimits', { size: `${limits.sizeMb} MB`, count: limits.count }) : t('form.fileStripped')}
      </p>
      {left && (
        <p className="warn" role="alert">
          {t('form.fileMost', { count: limits?.count ?? 0 })}
        </p>
      )}
      {problems.map(({ name, problem }) => (
        <div key={name}>
          <p className="strong file-no">{name}</p>
          <ErrorBox problem={problem} />
        </div>
      ))}
    </div>
  )
}
