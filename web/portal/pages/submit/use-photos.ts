import { useCallback, useEffect, useRef, useState } from 'react'
import { newKey } from '../../../shared/api/idempotency.ts'
import { type ApiProblem, asProblem } from '../../../shared/api/problem.ts'
import { uploadsPath } from '../../app/api.ts'
import { usePortal } from '../../app/context.ts'
import { changeDraft, readDraft } from './draft-store.ts'
import { takeHeldPhotos } from './held-photos.ts'
import { shrink } from './shrink.ts'
import type { Upload } from './upload.ts'

/** A file on its way: not yet with the server, or refused. */
export type Pending = {
  id: string
  file: File
  picture: string | null
  share: number
  waits: boolean
  problem: ApiProblem | null
}
export type Refusal = 'too_many' | 'too_big'

const pendingOf = (id: string, file: File): Pending => ({
  id,
  file,
  picture: file.type.startsWith('image/') ? URL.createObjectURL(file) : null,
  share: 0,
  waits: false,
  problem: null,
})

/** Files of the form: shrunk, sent one by one as soon as they are picked, retried and taken out by hand. */
export function usePhotos() {
  const { city } = usePortal()
  const limits = city.files
  const [pending, setPending] = useState<Pending[]>([])
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const stops = useRef(new Map<string, AbortController>())
  // Shrunk once: a picture drawn again would have other bytes, and could not go on where it broke off.
  const uploads = useRef(new Map<string, Upload>())
  const chain = useRef(Promise.resolve())

  const change = useCallback((id: string, by: Partial<Pending>) => {
    setPending(all => all.map(p => (p.id === id ? { ...p, ...by } : p)))
  }, [])

  const send = useCallback(
    (id: string, file: File) => {
      const stop = new AbortController()
      stops.current.set(id, stop)
      change(id, { waits: false, problem: null })
      // One at a time: on a weak network two half photos are worth less than one whole.
      chain.current = chain.current.then(async () => {
        if (stop.signal.aborted) return
        try {
          const [{ send: sendUpload }, kept] = await Promise.all([import('./upload.ts'), import('./kept-uploads.ts')])
          const upload = uploads.current.get(id) ?? { file: await shrink(file), at: null }
          uploads.current.set(id, upload)
          const keep = () => void kept.keepUpload(city.code, id, file.name, upload)
          keep()
          const telling = {
            onBegun: keep,
            onProgress: (share: number) => change(id, { share }),
            onWaiting: (waits: boolean) => change(id, { waits }),
          }
          const view = await kept.whileSending(id, () => sendUpload(uploadsPath(), upload, telling, stop.signal))
          if (stop.signal.aborted) return
          await kept.dropUpload(id)
          changeDraft(city.code, d => ({
            files: [
              ...d.files,
              { id: view.id, name: view.name, type: view.type, url: view.url, previewUrl: view.previewUrl },
            ],
          }))
          stops.current.delete(id)
          uploads.current.delete(id)
          setPending(all => all.filter(p => p.id !== id))
        } catch (error) {
          if (!stop.signal.aborted) change(id, { problem: asProblem(error) })
        }
      })
    },
    [change, city.code],
  )

  const add = useCallback(
    (files: File[]) => {
      setRefusal(null)
      const room = limits.count - readDraft(city.code).files.length - stops.current.size
      // A picture is shrunk first; anything else must fit as it is.
      const fitting = files.filter(f => f.type.startsWith('image/') || f.size <= limits.bytes)
      if (fitting.length < files.length) setRefusal('too_big')
      if (fitting.length > room) setRefusal('too_many')
      const fresh = fitting.slice(0, Math.max(0, room)).map(file => pendingOf(newKey(), file))
      setPending(all => [...all, ...fresh])
      for (const p of fresh) send(p.id, p.file)
    },
    [limits, city.code, send],
  )

  useEffect(() => {
    const held = takeHeldPhotos()
    if (held.length > 0) add(held)
  }, [add])

  // What was on its way when the page went: it goes on where it broke off.
  useEffect(() => {
    const stop = new AbortController()
    void import('./kept-uploads.ts')
      .then(({ keptUploads }) => keptUploads(city.code))
      .then(kept => {
        if (stop.signal.aborted) return
        const back = kept.filter(([id]) => !stops.current.has(id))
        for (const [id, { file, at }] of back) uploads.current.set(id, { file, at })
        setPending(all => [...all, ...back.map(([id, { file, name }]) => pendingOf(id, new File([file], name, file)))])
        for (const [id, { file }] of back) send(id, file)
      })
    return () => stop.abort()
  }, [city.code, send])

  useEffect(() => {
    const running = stops.current
    return () => {
      for (const stop of running.values()) stop.abort()
    }
  }, [])

  return {
    pending,
    refusal,
    add,
    retry: (p: Pending) => send(p.id, p.file),
    drop: (id: string) => {
      stops.current.get(id)?.abort()
      stops.current.delete(id)
      const upload = uploads.current.get(id)
      uploads.current.delete(id)
      if (upload) void import('./upload.ts').then(({ forget }) => forget(upload))
      void import('./kept-uploads.ts').then(({ dropUpload }) => dropUpload(id))
      setRefusal(null)
      setPending(all => {
        const gone = all.find(p => p.id === id)
        if (gone?.picture) URL.revokeObjectURL(gone.picture)
        return all.filter(p => p.id !== id)
      })
      changeDraft(city.code, d => ({ files: d.files.filter(f => f.id !== id) }))
    },
  }
}
