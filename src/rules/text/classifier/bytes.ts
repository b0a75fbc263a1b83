import type { Model } from './train.ts'
import { type FeatureSettings, rarestOf } from './vocabulary.ts'

const FORMAT = 'bihuan-model/1'

type Head = Pick<Model, 'labels' | 'temperature' | 'curve' | 'heldOut' | 'trainedOn' | 'newestAt'> & {
  format: string
  settings: FeatureSettings
  columns: number
}

/** A model as bytes, to be stored: a head in JSON, then the numbers (little endian). */
export function modelToBytes(model: Model): Uint8Array<ArrayBuffer> {
  const { labels, temperature, curve, heldOut, trainedOn, newestAt, vocabulary } = model
  const hashes = Uint32Array.from(vocabulary.columns.keys())
  const head: Head = {
    format: FORMAT,
    labels,
    temperature,
    curve,
    heldOut,
    trainedOn,
    newestAt,
    settings: vocabulary.settings,
    columns: hashes.length,
  }
  const json = new TextEncoder().encode(JSON.stringify(head))
  const parts = [hashes, vocabulary.idf, model.step, model.bias, model.weights].map(
    part => new Uint8Array(part.buffer, part.byteOffset, part.byteLength),
  )
  const bytes = new Uint8Array(4 + json.length + parts.reduce((sum, part) => sum + part.length, 0))
  new DataView(bytes.buffer).setUint32(0, json.length, true)
  bytes.set(json, 4)
  let at = 4 + json.length
  for (const part of parts) {
    bytes.set(part, at)
    at += part.length
  }
  return bytes
}

/** @throws RangeError if the bytes are not a model of this format */
export function modelFromBytes(stored: Uint8Array): Model {
  // The slices of a Buffer share its memory; those of a plain array are copies that start where numbers may start.
  const bytes = new Uint8Array(stored.buffer, stored.byteOffset, stored.byteLength)
  const length = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0, true)
  const { format, settings, columns, labels, ...rest } = readHead(bytes.subarray(4, 4 + length))
  if (format !== FORMAT) throw new RangeError(`not a model of format ${FORMAT}`)
  let at = 4 + length
  const take = (size: number): ArrayBuffer => {
    if (at + size > bytes.length) throw new RangeError('the model is cut off')
    const part = bytes.slice(at, at + size)
    at += size
    return part.buffer as ArrayBuffer
  }
  const hashes = new Uint32Array(take(columns * 4))
  const idf = new Float32Array(take(columns * 4))
  return {
    ...rest,
    labels,
    vocabulary: {
      settings,
      columns: new Map([...hashes].map((hash, i) => [hash, i])),
      idf,
      rarest: rarestOf(idf),
    },
    step: new Float32Array(take(columns * 4)),
    bias: new Float32Array(take(labels.length * 4)),
    weights: new Int8Array(take(columns * labels.length)),
  }
}

function readHead(bytes: Uint8Array): Head {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as Head
  } catch {
    throw new RangeError(`not a model of format ${FORMAT}`)
  }
}
