import { type FormEvent, useRef, useState } from 'react'
import { useText } from '../../../shared/i18n/lang.ts'
import { Icon } from '../../../shared/parts/index.ts'
import { usePortal, useTexts, useTitle } from '../../app/context.ts'
import { go, Link } from '../../app/router.tsx'
import { changeDraft, readDraft } from '../submit/draft-store.ts'
import { holdPhotos } from '../submit/held-photos.ts'
import { Figures } from './figures.tsx'
import { RecentAnswers } from './recent-answers.tsx'

/** The question first (CHECKLIST K2): no category, no department, no account. */
export default function Home() {
  const t = useTexts('home')
  const text = useText()
  const { city, path } = usePortal()
  useTitle(t('title'))
  const [words, setWords] = useState(() => readDraft(city.code).text)
  const box = useRef<HTMLTextAreaElement>(null)
  const begin = (event: FormEvent) => {
    event.preventDefault()
    go(path('submit/what'))
  }
  const red = city.limits.find(l => l.grade === 'red')
  const green = city.limits.find(l => l.grade === 'green')
  return (
    <>
      <section className="ask">
        <h1 className="p-h1" tabIndex={-1}>
          {t('title')}
        </h1>
        <p className="lead">{t('lead')}</p>
        <form onSubmit={begin}>
          <div className="box">
            <label className="sr" htmlFor="ask">
              {t('ask.label')}
            </label>
            <textarea
              id="ask"
              ref={box}
              rows={3}
              maxLength={2000}
              value={words}
              placeholder={t('ask.example')}
              onChange={event => {
                setWords(event.target.value)
                changeDraft(city.code, { text: event.target.value })
              }}
            />
            <div className="tools">
              <label className="p-tool act">
                <Icon name="camera" />
                {t('ask.photo')}
                <input
                  className="sr"
                  type="file"
                  accept="image/*"
                  multiple
                  onChange={event => {
                    holdPhotos([...(event.target.files ?? [])])
                    go(path('submit/what'))
                  }}
                />
              </label>
            </div>
          </div>
          <button type="submit" className="p-btn">
            {words.trim() ? t('ask.continue') : t('ask.begin')}
          </button>
          <p className="p-meta">
            {t('ask.free')}
            {red && green && (
              <>
                <br />
                {t('ask.limits', { red: text(red.limit), green: text(green.limit) })}
              </>
            )}
          </p>
        </form>
        <div className="p-rows doors">
          <Link to="follow" className="p-row">
            <Icon name="search" size="l" />
            <span className="grow">
              <b className="strong">{t('door.follow')}</b>
              <br />
              <span className="p-meta">{t('door.follow.how')}</span>
            </span>
            <Icon name="right" />
          </Link>
          <Link to="questions" className="p-row">
            <Icon name="speech" size="l" />
            <span className="grow">
              <b className="strong">{t('door.questions')}</b>
              <br />
              <span className="p-meta">{t('door.questions.how')}</span>
            </span>
            <Icon name="right" />
          </Link>
          <a href={`tel:${city.hotline}`} className="p-row">
            <Icon name="phone" size="l" />
            <span className="grow">
              <b className="strong">{t('door.call', { hotline: city.hotline })}</b>
              <br />
              <span className="p-meta">{t('door.call.how')}</span>
            </span>
            <Icon name="right" />
          </a>
        </div>
        <p className="p-meta danger">
          {t('danger')} <a href="tel:110">110</a> <a href="tel:119">119</a> <a href="tel:120">120</a>
        </p>
      </section>
      <Figures />
      <RecentAnswers />
      <section className="after">
        <h2 className="p-h2">{t('how.title')}</h2>
        <ol className="how">
          {city.how.map(step => (
            <li key={step.title.zh}>
              <b className="strong">{text(step.title)}</b>
              <p>{text(step.text)}</p>
            </li>
          ))}
        </ol>
      </section>
    </>
  )
}
