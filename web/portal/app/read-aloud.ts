import type { Lang } from '../../shared/i18n/lang.ts'

/** Whether this device can read text aloud by itself; nothing is sent anywhere. */
export const canRead = (): boolean => typeof speechSynthesis !== 'undefined'

export function stopReading(): void {
  if (canRead()) speechSynthesis.cancel()
}

/** Reads what is seen of a page, sentence by sentence: some engines fall silent on a long text. */
export function readAloud(from: HTMLElement | null, lang: Lang, done: () => void): void {
  stopReading()
  // innerText, not textContent: what is hidden must not be read.
  const text = from?.innerText ?? ''
  const sentences = (text.match(/[^。？！.?!\n]+[。？！.?!\n]?/g) ?? []).map(s => s.trim()).filter(Boolean)
  if (sentences.length === 0) done()
  sentences.forEach((sentence, n) => {
    const say = new SpeechSynthesisUtterance(sentence)
    say.lang = lang === 'zh' ? 'zh-CN' : 'en'
    say.rate = 0.95
    if (n === sentences.length - 1) say.onend = done
    speechSynthesis.speak(say)
  })
}
