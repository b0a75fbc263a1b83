/** Slots are never fuller than this: else one gram is sought among those of others. */
const FULLEST = 0.6
const FIRST_SLOTS = 1 << 12

/**
 * Counts in how many texts each gram stands, by its 32-bit hash. Millions of grams in 12 bytes each and as fast as memory
 * is, where a Map needs ten times that.
 */
export class GramTable {
  /** Texts of the gram in a slot; 0 where the slot is empty. */
  texts: Int32Array<ArrayBuffer> = new Int32Array(FIRST_SLOTS)
  #grams = new Int32Array(FIRST_SLOTS)
  #last = new Int32Array(FIRST_SLOTS)
  #filled = 0

  /** Counts a gram for a text, once however often it stands there. Texts are numbered from 1 and come one after another. */
  count(gram: number, text: number): void {
    if (this.#filled > this.texts.length * FULLEST) this.#grow()
    const slot = this.slot(gram)
    if (this.texts[slot] === 0) {
      this.#filled++
      this.#grams[slot] = gram
    } else if (this.#last[slot] === text) return
    this.#last[slot] = text
    this.texts[slot] = (this.texts[slot] as number) + 1
  }

  /** Where a gram is, or would be: the same until the next count. */
  slot(gram: number): number {
    const mask = this.texts.length - 1
    const sought = gram | 0
    let slot = sought & mask
    while (this.texts[slot] !== 0 && this.#grams[slot] !== sought) slot = (slot + 1) & mask
    return slot
  }

  has(gram: number): boolean {
    return this.texts[this.slot(gram)] !== 0
  }

  #grow(): void {
    const { texts } = this
    const [grams, last] = [this.#grams, this.#last]
    this.texts = new Int32Array(texts.length * 2)
    this.#grams = new Int32Array(texts.length * 2)
    this.#last = new Int32Array(texts.length * 2)
    for (let old = 0; old < texts.length; old++) {
      if (texts[old] === 0) continue
      const slot = this.slot(grams[old] as number)
      this.texts[slot] = texts[old] as number
      this.#grams[slot] = grams[old] as number
      this.#last[slot] = last[old] as number
    }
  }
}
