const storageKey = 'bihuan.console.sound'

/** Whether this computer rings; it does unless somebody switched it off. */
export const soundOn = (): boolean => localStorage.getItem(storageKey) !== 'off'
export const setSound = (on: boolean): void => localStorage.setItem(storageKey, on ? 'on' : 'off')

/** Two tones, three times, made by the browser itself. Where it may not sound yet (nothing was pressed), what is shown stays. */
export function ring(): void {
  const context = new AudioContext()
  const start = context.currentTime
  for (let n = 0; n < 6; n++) {
    const tone = context.createOscillator()
    const loud = context.createGain()
    tone.frequency.value = n % 2 === 0 ? 880 : 660
    loud.gain.value = 0.2
    tone.connect(loud).connect(context.destination)
    tone.start(start + n * 0.35)
    tone.stop(start + n * 0.35 + 0.25)
  }
  setTimeout(() => void context.close(), 3000)
}
